import { Button, Checkbox, Chip, MultiSelect, Popover, Radio } from '@mantine/core'
import {
  AGAINST,
  AGENCY_WORDS,
  Against,
  Agency,
  EventName,
  eventOf,
  HARM_KINDS,
  HARM_PLACE_ROLES,
  HarmKind,
  HOW_WELL_KNOWN,
  HowWellKnown,
  PLACE_ROLES,
} from '@safeground/graph-schema'
import { IconAdjustments } from '@tabler/icons-react'
import classes from '../filters.module.css'
import { type ChangeSearch, type HotspotsSearch, listIn, listInWords } from '../hotspots-search.ts'
import { chosenIn } from './filter-words.ts'
import { WeekFilter } from './week-filter.tsx'

interface FilterProps {
  search: HotspotsSearch
  onChange: ChangeSearch
}

/** When in the week, what, and how it is known: the choices that narrow what is counted. */
export function FilterMenu({ search, onChange }: FilterProps) {
  const count = chosenIn(search).length
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={640}>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconAdjustments size={15} />}>
          {count === 0 ? 'Filters' : `Filters (${count})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters" className={classes.menu ?? ''}>
        <div>
          <WeekFilter search={search} onChange={onChange} />
          {(search.layer ?? 'harm') === 'harm' && <Compared search={search} onChange={onChange} />}
        </div>
        <div>
          <What search={search} onChange={onChange} />
          <HowKnown search={search} onChange={onChange} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function What({ search, onChange }: FilterProps) {
  return (
    <fieldset className={classes.group}>
      <legend>What</legend>
      <MultiSelect
        size="xs"
        label="Kinds of harm"
        placeholder={search.harm ? '' : 'All'}
        data={HarmKind.options.map((value) => ({ value, label: HARM_KINDS[value] }))}
        value={listIn(search.harm)}
        onChange={(harm) => onChange({ harm: listInWords(harm) })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      <MultiSelect
        size="xs"
        label="Kinds of event"
        placeholder={search.kinds ? '' : 'All'}
        data={KINDS.map((value) => ({ value, label: eventOf(value).label }))}
        value={listIn(search.kinds)}
        onChange={(kinds) => onChange({ kinds: listInWords(kinds) })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      {search.layer !== 'found' && (
        <Checkbox.Group
          label="What the place was"
          value={listIn(search.roles)}
          onChange={(roles) => onChange({ roles: listInWords(roles) })}
        >
          <div className={classes.checks}>
            {HARM_PLACE_ROLES.map((role) => (
              <Checkbox key={role} size="xs" value={role} label={PLACE_ROLES[role]} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </fieldset>
  )
}

const KINDS = EventName.options

/** A choice of hours or of one harm says more when it is set against the same places at all times. */
function Compared({ search, onChange }: FilterProps) {
  return (
    <fieldset className={classes.group}>
      <legend>Compared with</legend>
      <Radio.Group
        aria-label="Compared with"
        value={search.against ?? 'area'}
        onChange={(value) => onChange({ against: value === 'reports' ? 'reports' : undefined })}
      >
        <div className={classes.checks}>
          {Against.options.map((each) => (
            <Radio
              key={each}
              size="xs"
              value={each}
              label={AGAINST[each].label}
              description={AGAINST[each].meaning}
            />
          ))}
        </div>
      </Radio.Group>
    </fieldset>
  )
}

function HowKnown({ search, onChange }: FilterProps) {
  return (
    <fieldset className={classes.group}>
      <legend>How it is known</legend>
      <MultiSelect
        size="xs"
        label="Agencies"
        placeholder={search.agencies ? '' : 'All'}
        data={Agency.options.map((value) => ({ value, label: AGENCY_WORDS[value] }))}
        value={listIn(search.agencies)}
        onChange={(agencies) => onChange({ agencies: listInWords(agencies) })}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      <Chip.Group
        multiple
        value={listIn(search.known)}
        onChange={(known) => onChange({ known: listInWords(known) })}
      >
        <div className={classes.chips}>
          {HowWellKnown.options.map((known) => (
            <Chip key={known} size="xs" value={known}>
              {HOW_WELL_KNOWN[known].label}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Checkbox
        size="xs"
        label="Count those known to the street only"
        description="At the middle of the street: a cell may be one too far."
        checked={search.streets === 'counted'}
        onChange={(event) => onChange({ streets: event.currentTarget.checked ? 'counted' : undefined })}
      />
    </fieldset>
  )
}
