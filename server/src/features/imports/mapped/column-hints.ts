import type { ColumnHint, SampleColumn } from '@safeground/graph-schema'

type Hint = Omit<ColumnHint, 'column'>

/** Names that columns have in many offices, and what each usually holds. The first that fits is suggested. */
const BY_NAME: readonly (readonly [names: RegExp, field: string, words: string])[] = [
  [
    /^(~start_node_id|:start_id.*|from_identity|source|source_id|from|from_id|start_node_id|node_?1|ego)$/,
    'links.from',
    'The beginning of a link',
  ],
  [
    /^(~end_node_id|:end_id.*|to_identity|target|target_id|to|to_id|end_node_id|node_?2|alter)$/,
    'links.to',
    'The end of a link',
  ],
  [
    /^(~relationship_type|:type|link_type|relationship|edge_type|kind|rel_type)$/,
    'links.type',
    'What kind of link it is',
  ],
  [/^(upn|pupil_number|unique_pupil_number)$/, 'subjects.numbers.upn', 'Unique pupil number'],
  [
    /^(case_(number|no|id|ref(erence)?)|mosaic_id|ls_id|lcs_id|liquidlogic_id)$/,
    'subjects.numbers.social-care-case',
    'Case number of social care',
  ],
  [
    /^(nominal(_(number|ref(erence)?|id))?|pnc_?id|urn_nominal|police_nominal)$/,
    'subjects.numbers.police-nominal',
    'Police nominal number',
  ],
  [/^(school_)?urn$/, 'subjects.numbers.urn', 'School number (URN)'],
  [/^uprn$/, 'subjects.numbers.uprn', 'Property number (UPRN)'],
  [
    /^(vrm|vehicle_reg(istration)?|reg(istration)?(_no|_number)?|index)$/,
    'subjects.numbers.vrm',
    'Vehicle index',
  ],
  [/^(phone|mobile|tel(ephone)?)(_(no|number))?$/, 'subjects.numbers.telephone', 'Telephone number'],
  [/^(company_(number|no)|crn)$/, 'subjects.numbers.company-number', 'Company number'],
  [/^(dob|d\.o\.b\.?|date_of_birth|birth_?date|born)$/, 'subjects.facts.born', 'Date of birth'],
  [/^(age|age_range|approx(imate)?_age)$/, 'subjects.facts.age', 'Age'],
  [
    /^(known_as|nickname|alias(es)?|aka|street_name|preferred_name)$/,
    'subjects.facts.knownAs',
    'Another name',
  ],
  [/^(gender|sex)$/, 'subjects.facts.sex', 'Sex'],
  [/^(ethnicity|ethnic_(origin|group))$/, 'subjects.facts.ethnicity', 'Ethnicity'],
  [/^(x|lon|long|lng|longitude)$/, 'subjects.facts.longitude', 'Longitude'],
  [/^(y|lat|latitude)$/, 'subjects.facts.latitude', 'Latitude'],
  [/^(easting|eastings|x_coord(inate)?|geox)$/, 'subjects.facts.easting', 'Easting'],
  [/^(northing|northings|y_coord(inate)?|geoy)$/, 'subjects.facts.northing', 'Northing'],
  [/^(post_?code|pcode)$/, 'subjects.facts.postcode', 'Postcode'],
  [/^(address|full_address|premises_address|street(_address)?)$/, 'subjects.facts.address', 'Address'],
  [
    /^(place_type|premises_type|venue_type|location_type|type_of_premises)$/,
    'subjects.facts.placeType',
    'Kind of place',
  ],
  [/^(description|desc|details)$/, 'subjects.facts.description', 'Description'],
  [/^(notes?|comments?|narrative|free_text|observations?)$/, 'narrative', 'What was written down, in words'],
  [
    /^(recorded_(on|at|date)|date_recorded|entry_date|date_entered|created(_(on|at|date))?|logged)$/,
    'recordedOn',
    'The day on which it was written down',
  ],
  [
    /^(start|start_?(date|time)|(date_)?from|occurred(_(on|at|from))?|incident_date|event_date|contact_date|session_date|seen_(on|at)|date|datetime|when)$/,
    'events.facts.start',
    'When it happened',
  ],
  [
    /^(end|end_?(date|time)|(date_)?(to|until)|occurred_to|finish(ed)?)$/,
    'events.facts.end',
    'When it ended',
  ],
  [/^(ward|area|locality|neighbourhood|district)$/, 'locality', 'Locality'],
  [
    /^(id|ref(erence)?(_(no|number))?|row_id|record_id|membership_(no|number|id)|member_(no|number|id)|licence_(no|number)|~id|:id.*)$/,
    'again',
    'By this a row may be found again',
  ],
  [
    /^(name|full_?name|person(_name)?|member(_name)?|young_person|yp|child|surname|last_name|label|identity|premises(_name)?|venue|place(_name)?|location(_name)?|site)$/,
    'subjects.facts.name',
    'A name',
  ],
]

/** What values of a column look like, where its name says nothing. */
const BY_VALUE: readonly (readonly [values: RegExp, field: string, words: string])[] = [
  [/^[A-Z]\d{11}[\dA-Z]$/i, 'subjects.numbers.upn', 'Values look like unique pupil numbers'],
  [/^[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}$/i, 'subjects.facts.postcode', 'Values look like postcodes'],
  [/^(\+44|0)7\d{3} ?\d{3} ?\d{3}$/, 'subjects.numbers.telephone', 'Values look like telephone numbers'],
  [/^[A-Z]{2}\d{2} ?[A-Z]{3}$/i, 'subjects.numbers.vrm', 'Values look like vehicle indexes'],
  [
    /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})([ T].*)?$/,
    'events.facts.start',
    'Values look like dates',
  ],
]

/** What a column looks like, by its name or else by all of its samples. */
export function hintOf({ name, samples }: SampleColumn): Hint | null {
  const named = BY_NAME.find(([names]) => names.test(name))
  if (named) return { field: named[1], words: named[2] }
  if (samples.length === 0) return null
  const looks = BY_VALUE.find(([values]) => samples.every((sample) => values.test(sample)))
  return looks ? { field: looks[1], words: looks[2] } : null
}
