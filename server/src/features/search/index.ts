export { toLucene } from './words.ts'
