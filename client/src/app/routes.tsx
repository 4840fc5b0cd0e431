import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { readHotspotsSearch } from '../features/hotspots/hotspots-search.ts'
import { readIdentitySearch, readUnidentifiedSearch } from '../features/identity/identity-search.ts'
import { readFilesSearch } from '../features/imports/files-search.ts'
import { readNetworkSearch } from '../features/network/network-search.ts'
import { readPlacesSearch } from '../features/places/places-search.ts'
import { readSubjectSearch } from '../features/subject/subject-search.ts'
import { readTodaySearch } from '../features/today/today-search.ts'
import { Waiting } from '../parts/state.tsx'
import { ErrorPage, NoSuchPage, NothingHere, Permitted } from './error-page.tsx'
import { Frame } from './frame.tsx'
import { workspacesFor } from './workspaces.ts'

const root = createRootRoute({ component: Frame })

function Home() {
  const [first] = workspacesFor(useMe())
  return first ? <Navigate to={first.to} replace /> : <NothingHere />
}

const TodayPage = lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage')
const StartPage = lazyRouteComponent(() => import('../features/network/start-page.tsx'), 'StartPage')
const NetworkPage = lazyRouteComponent(() => import('../features/network/network-page.tsx'), 'NetworkPage')
const SubjectPage = lazyRouteComponent(() => import('../features/subject/subject-page.tsx'), 'SubjectPage')
const EventPage = lazyRouteComponent(() => import('../features/events/event-page.tsx'), 'EventPage')
const PlacesPage = lazyRouteComponent(() => import('../features/places/places-page.tsx'), 'PlacesPage')
const HarmPage = lazyRouteComponent(() => import('../features/hotspots/harm-page.tsx'), 'HarmPage')
const QuestionsPage = lazyRouteComponent(
  () => import('../features/identity/questions-page.tsx'),
  'QuestionsPage',
)
const UnidentifiedPage = lazyRouteComponent(
  () => import('../features/identity/unidentified-page.tsx'),
  'UnidentifiedPage',
)
const FilesPage = lazyRouteComponent(() => import('../features/imports/files-page.tsx'), 'FilesPage')
const BringInPage = lazyRouteComponent(() => import('../features/imports/bring-in-page.tsx'), 'BringInPage')
const ImportPage = lazyRouteComponent(() => import('../features/imports/import-page.tsx'), 'ImportPage')
const MappingsPage = lazyRouteComponent(
  () => import('../features/mappings/mappings-page.tsx'),
  'MappingsPage',
)
const NewMappingPage = lazyRouteComponent(
  () => import('../features/mappings/describe-page.tsx'),
  'NewMappingPage',
)
const MappingPage = lazyRouteComponent(() => import('../features/mappings/describe-page.tsx'), 'MappingPage')
const AuditPage = lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage')

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    validateSearch: readTodaySearch,
    component: () => (
      <Permitted needs="network:read">
        <TodayPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/network',
    component: () => (
      <Permitted needs="network:read">
        <StartPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/network/$subjectId',
    validateSearch: readNetworkSearch,
    component: () => (
      <Permitted needs="network:read">
        <NetworkPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/subjects/$subjectId',
    validateSearch: readSubjectSearch,
    component: () => (
      <Permitted needs="network:read">
        <SubjectPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/events/$eventId',
    component: () => (
      <Permitted needs="network:read">
        <EventPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places',
    validateSearch: readPlacesSearch,
    component: () => (
      <Permitted needs="network:read">
        <PlacesPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places/harm',
    validateSearch: readHotspotsSearch,
    component: () => (
      <Permitted needs="network:read">
        <HarmPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/identity',
    validateSearch: readIdentitySearch,
    component: () => (
      <Permitted needs="network:read">
        <QuestionsPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/identity/unidentified',
    validateSearch: readUnidentifiedSearch,
    component: () => (
      <Permitted needs="network:read">
        <UnidentifiedPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files',
    validateSearch: readFilesSearch,
    component: () => (
      <Permitted needs="import:bring-in">
        <FilesPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files/new',
    component: () => (
      <Permitted needs="import:bring-in">
        <BringInPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files/mappings',
    component: () => (
      <Permitted needs="import:bring-in">
        <MappingsPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files/mappings/new',
    component: () => (
      <Permitted needs="import:publish">
        <NewMappingPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files/mappings/$mappingId',
    component: () => (
      <Permitted needs="import:publish">
        <MappingPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/files/$importId',
    component: () => (
      <Permitted needs="import:bring-in">
        <ImportPage />
      </Permitted>
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: () => (
      <Permitted needs="audit:read">
        <AuditPage />
      </Permitted>
    ),
  }),
])

export const router = createRouter({
  routeTree,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NoSuchPage,
  defaultPendingComponent: () => <Waiting what="the page" />,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
