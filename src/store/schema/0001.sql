-- The first schema of the book.  A released step is never edited; changes come as further steps.
-- Columns are the fields of the record types in src/model, in their order.  Spans are half open: since is the first
-- day, until the first day no longer.  NULL is unknown.

-- A document of an authority that something in the book rests on.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  number TEXT CHECK (number <> ''),
  issued_on TEXT CHECK (issued_on IS date (issued_on, '+0 days')),
  issuer TEXT CHECK (issuer <> ''),
  subject TEXT CHECK (subject <> '')
) STRICT;

-- A node of the tree of party organizations; its names and its place in the tree are dated spells.
CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('province', 'district', 'commune', 'grassroots', 'section', 'body', 'other')),
  code TEXT CHECK (code <> ''),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  successor INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  CHECK (since <= until),
  CHECK (successor <> id)
) STRICT;

-- How an organization was called and to whom it belonged in a span of time.
CREATE TABLE organization_spell (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  organization INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  name TEXT NOT NULL CHECK (name <> ''),
  committee_name TEXT CHECK (committee_name <> ''),
  place TEXT CHECK (place <> ''),
  parent INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (since <= until)
) STRICT;

-- A chi bộ. Its names and organizations are dated spells.
CREATE TABLE branch (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('village', 'neighbourhood', 'agency', 'school', 'health', 'enterprise', 'armed_forces', 'other')),
  code TEXT CHECK (code <> ''),
  formed_on TEXT CHECK (formed_on IS date (formed_on, '+0 days')),
  dissolved_on TEXT CHECK (dissolved_on IS date (dissolved_on, '+0 days')),
  session_day INTEGER CHECK (session_day >= 0),
  minimum_minutes INTEGER CHECK (minimum_minutes >= 0),
  note TEXT CHECK (note <> ''),
  CHECK (session_day BETWEEN 1 AND 31)
) STRICT;

-- How a branch was called and to whom it belonged in a span of time.
CREATE TABLE branch_spell (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  name TEXT NOT NULL CHECK (name <> ''),
  sort_key TEXT,
  organization INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (since <= until)
) STRICT;

-- One step in the life of a branch.
CREATE TABLE branch_event (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('formed', 'renamed', 'moved', 'merged', 'split', 'dissolved')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date (happened_on, '+0 days')),
  other_branch INTEGER REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> '')
) STRICT;

-- A nhiệm kỳ: documents are numbered within it.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  since TEXT NOT NULL CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  congress_on TEXT CHECK (congress_on IS date (congress_on, '+0 days')),
  CHECK (since <= until)
) STRICT;

-- A person of the party. What changes with time lies in memberships, exemptions and posts.
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  sort_key TEXT,
  gender TEXT CHECK (gender IN ('female', 'male')),
  born_on TEXT CHECK (born_on GLOB '[12][0-9][0-9][0-9]' OR born_on || '-01' IS date (born_on || '-01', '+0 days') OR born_on IS date (born_on, '+0 days')),
  ethnicity TEXT CHECK (ethnicity <> ''),
  card_number TEXT CHECK (card_number <> ''),
  admitted_on TEXT CHECK (admitted_on GLOB '[12][0-9][0-9][0-9]' OR admitted_on || '-01' IS date (admitted_on || '-01', '+0 days') OR admitted_on IS date (admitted_on, '+0 days')),
  official_on TEXT CHECK (official_on GLOB '[12][0-9][0-9][0-9]' OR official_on || '-01' IS date (official_on || '-01', '+0 days') OR official_on IS date (official_on, '+0 days')),
  occupation TEXT CHECK (occupation <> ''),
  address TEXT CHECK (address <> ''),
  phone TEXT CHECK (phone <> ''),
  note TEXT CHECK (note <> '')
) STRICT;

-- A dated spell of a member in a branch.
CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'probationary', 'temporary', 'reinforcement')),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  origin TEXT CHECK (origin <> ''),
  end_reason TEXT CHECK (end_reason IN ('transferred', 'became_official', 'returned', 'merged', 'removed', 'expelled', 'resigned', 'died')),
  destination TEXT CHECK (destination <> ''),
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  end_decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  end_session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT CHECK (reason <> ''),
  CHECK (since <= until)
) STRICT;

-- A dated spell in which a member of the roll is not expected at sessions.
CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('exempt', 'away', 'special_duty', 'suspended')),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  reason TEXT CHECK (reason <> ''),
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (since <= until)
) STRICT;

-- A dated office of a member.
CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  organization INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('secretary', 'deputy_secretary', 'committee_member', 'other')),
  title TEXT CHECK (title <> ''),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  term INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  end_decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (since <= until)
) STRICT;

-- Rules as dated data: lengths, deadlines, levels, sheet, layout. Never changed once a session was judged by it: it gets a successor.
CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  body TEXT NOT NULL,
  predecessor INTEGER REFERENCES rule_set (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT CHECK (source <> ''),
  CHECK (since <= until),
  CHECK (predecessor <> id)
) STRICT;

-- An agenda to begin from, for one kind of session.
CREATE TABLE agenda_template (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  session_kind TEXT NOT NULL CHECK (session_kind IN ('regular', 'thematic', 'combined', 'extraordinary', 'review', 'committee'))
) STRICT;

CREATE TABLE agenda_template_item (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  template INTEGER NOT NULL REFERENCES agenda_template (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'previous_resolution', 'previous_minutes', 'news', 'directive', 'discussion', 'thematic', 'criticism', 'recognition', 'member_matter', 'planning', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  planned_minutes INTEGER CHECK (planned_minutes >= 0)
) STRICT;

-- Where a branch stood when its book began.
CREATE TABLE opening_balance (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  as_of TEXT NOT NULL CHECK (as_of IS date (as_of, '+0 days')),
  sessions_held INTEGER CHECK (sessions_held >= 0),
  note TEXT CHECK (note <> '')
) STRICT;

-- The next number of a document type.
CREATE TABLE opening_number (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  opening_balance INTEGER NOT NULL REFERENCES opening_balance (id) DEFERRABLE INITIALLY DEFERRED,
  document_type TEXT NOT NULL CHECK (document_type IN ('minutes', 'resolution', 'conclusion', 'notice', 'report', 'decision')),
  term INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
  next_number INTEGER NOT NULL CHECK (next_number >= 0)
) STRICT;

-- Absences in a row that a member brings along.
CREATE TABLE opening_absence (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  opening_balance INTEGER NOT NULL REFERENCES opening_balance (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  excused INTEGER NOT NULL CHECK (excused >= 0),
  months_away INTEGER NOT NULL CHECK (months_away >= 0)
) STRICT;

-- A cán bộ of the level above who is assigned to branches.
CREATE TABLE official (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  sort_key TEXT,
  post TEXT CHECK (post <> ''),
  agency TEXT CHECK (agency <> ''),
  organization INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  phone TEXT CHECK (phone <> ''),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  note TEXT CHECK (note <> ''),
  CHECK (since <= until)
) STRICT;

-- By which decision an official is assigned to a branch.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  official INTEGER NOT NULL REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  duty TEXT NOT NULL CHECK (duty IN ('in_charge', 'attend', 'inspect', 'guide')),
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  replaced_by INTEGER REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (since <= until)
) STRICT;

-- A theme of the year or an orientation of a month from the level above.
CREATE TABLE directive (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  organization INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('year_theme', 'month_orientation', 'document')),
  number TEXT CHECK (number <> ''),
  issued_on TEXT CHECK (issued_on IS date (issued_on, '+0 days')),
  since TEXT CHECK (since IS date (since, '+0 days')),
  until TEXT CHECK (until IS date (until, '+0 days')),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT CHECK (text <> ''),
  CHECK (since <= until)
) STRICT;

-- A branch that a directive is addressed to; none: to all.
CREATE TABLE directive_branch (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  directive INTEGER NOT NULL REFERENCES directive (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- One meeting of a branch, from preparation to signed minutes.
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('regular', 'thematic', 'combined', 'extraordinary', 'review', 'committee')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'draft', 'adopted', 'signed', 'not_held')),
  source TEXT CHECK (source IN ('live', 'notebook', 'paper', 'package', 'opening')),
  detail TEXT NOT NULL CHECK (detail IN ('full', 'counts', 'score')),
  theme TEXT CHECK (theme <> ''),
  period TEXT NOT NULL CHECK (period || '-01' IS date (period || '-01', '+0 days')),
  ordinal INTEGER CHECK (ordinal >= 0),
  held_on TEXT CHECK (held_on IS date (held_on, '+0 days')),
  starts_at TEXT CHECK (starts_at IS strftime ('%H:%M', starts_at)),
  ends_at TEXT CHECK (ends_at IS strftime ('%H:%M', ends_at)),
  minutes INTEGER CHECK (minutes >= 0),
  planned_minutes INTEGER CHECK (planned_minutes >= 0),
  place TEXT CHECK (place <> ''),
  chair INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  chair_title TEXT CHECK (chair_title <> ''),
  secretary INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  observer INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  rule_set INTEGER REFERENCES rule_set (id) DEFERRABLE INITIALLY DEFERRED,
  term INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
  roll_total INTEGER CHECK (roll_total >= 0),
  roll_official INTEGER CHECK (roll_official >= 0),
  roll_probationary INTEGER CHECK (roll_probationary >= 0),
  roll_exempt INTEGER CHECK (roll_exempt >= 0),
  roll_away INTEGER CHECK (roll_away >= 0),
  roll_special_duty INTEGER CHECK (roll_special_duty >= 0),
  roll_temporary INTEGER CHECK (roll_temporary >= 0),
  expected INTEGER CHECK (expected >= 0),
  present INTEGER CHECK (present >= 0),
  present_official INTEGER CHECK (present_official >= 0),
  present_probationary INTEGER CHECK (present_probationary >= 0),
  excused INTEGER CHECK (excused >= 0),
  unexcused INTEGER CHECK (unexcused >= 0),
  speakers INTEGER CHECK (speakers >= 0),
  dues_period TEXT CHECK (dues_period || '-01' IS date (dues_period || '-01', '+0 days')),
  dues_paid INTEGER CHECK (dues_paid >= 0),
  dues_due INTEGER CHECK (dues_due >= 0),
  agenda_agreed TEXT CHECK (agenda_agreed IN ('no', 'yes')),
  previous_agreed TEXT CHECK (previous_agreed IN ('no', 'yes')),
  previous_remark TEXT CHECK (previous_remark <> ''),
  conclusion TEXT CHECK (conclusion <> ''),
  self_review TEXT CHECK (self_review <> ''),
  reading_remark TEXT CHECK (reading_remark <> ''),
  adopted_in_favour INTEGER CHECK (adopted_in_favour >= 0),
  adopted_of INTEGER CHECK (adopted_of >= 0),
  ideology_minutes INTEGER CHECK (ideology_minutes >= 0),
  drafter INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  draft_due_on TEXT CHECK (draft_due_on IS date (draft_due_on, '+0 days')),
  committee_met_on TEXT CHECK (committee_met_on IS date (committee_met_on, '+0 days')),
  notified_on TEXT CHECK (notified_on IS date (notified_on, '+0 days')),
  superior_notified_on TEXT CHECK (superior_notified_on IS date (superior_notified_on, '+0 days')),
  documents_sent_on TEXT CHECK (documents_sent_on IS date (documents_sent_on, '+0 days')),
  registered_on TEXT CHECK (registered_on IS date (registered_on, '+0 days')),
  approved_on TEXT CHECK (approved_on IS date (approved_on, '+0 days')),
  contact INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  not_held_reason TEXT CHECK (not_held_reason <> ''),
  adopted_on TEXT CHECK (adopted_on IS date (adopted_on, '+0 days')),
  signed_on TEXT CHECK (signed_on IS date (signed_on, '+0 days')),
  signings INTEGER NOT NULL CHECK (signings >= 0),
  reported_on TEXT CHECK (reported_on IS date (reported_on, '+0 days')),
  place_date_line TEXT CHECK (place_date_line IN ('off', 'printed', 'dots')),
  number_line TEXT CHECK (number_line IN ('off', 'printed', 'dots')),
  note TEXT CHECK (note <> ''),
  CHECK (present <= coalesce (expected, roll_total, present)),
  CHECK (adopted_in_favour <= adopted_of),
  CHECK (dues_paid <= dues_due),
  CHECK (state <> 'not_held' OR not_held_reason IS NOT NULL)
) STRICT;

-- A member at a session.
CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  standing TEXT NOT NULL CHECK (standing IN ('official', 'probationary', 'temporary')),
  duty TEXT NOT NULL CHECK (duty IN ('expected', 'exempt', 'away', 'special_duty', 'suspended')),
  state TEXT CHECK (state IN ('present', 'excused', 'unexcused')),
  reason TEXT CHECK (reason <> ''),
  arrived_at TEXT CHECK (arrived_at IS strftime ('%H:%M', arrived_at)),
  left_at TEXT CHECK (left_at IS strftime ('%H:%M', left_at)),
  dues TEXT CHECK (dues IN ('paid', 'unpaid')),
  note TEXT CHECK (note <> ''),
  UNIQUE (session, member)
) STRICT;

-- A đại biểu: invited, assigned, or simply there.
CREATE TABLE guest (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  official INTEGER REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT CHECK (post <> ''),
  agency TEXT CHECK (agency <> ''),
  assigned INTEGER NOT NULL CHECK (assigned IN (0, 1)),
  invited_on TEXT CHECK (invited_on IS date (invited_on, '+0 days')),
  present TEXT CHECK (present IN ('no', 'yes')),
  remark TEXT CHECK (remark <> ''),
  reply TEXT CHECK (reply <> '')
) STRICT;

-- A document sent before a session or briefed in it.
CREATE TABLE session_document (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL CHECK (title <> ''),
  number TEXT CHECK (number <> ''),
  issued_on TEXT CHECK (issued_on IS date (issued_on, '+0 days')),
  issuer TEXT CHECK (issuer <> ''),
  sent_on TEXT CHECK (sent_on IS date (sent_on, '+0 days')),
  briefed INTEGER NOT NULL CHECK (briefed IN (0, 1))
) STRICT;

-- A point of the agenda and what became of it.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'previous_resolution', 'previous_minutes', 'news', 'directive', 'discussion', 'thematic', 'criticism', 'recognition', 'member_matter', 'planning', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  presenter INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  presenter_name TEXT CHECK (presenter_name <> ''),
  planned_minutes INTEGER CHECK (planned_minutes >= 0),
  started_at TEXT CHECK (started_at IS strftime ('%H:%M', started_at)),
  ended_at TEXT CHECK (ended_at IS strftime ('%H:%M', ended_at)),
  presented TEXT CHECK (presented <> ''),
  conclusion TEXT CHECK (conclusion <> ''),
  directive INTEGER REFERENCES directive (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What one person said to one point.
CREATE TABLE opinion (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  agenda_item INTEGER NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  speaker INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  guest INTEGER REFERENCES guest (id) DEFERRABLE INITIALLY DEFERRED,
  speaker_name TEXT CHECK (speaker_name <> ''),
  spoken_at TEXT CHECK (spoken_at IS strftime ('%H:%M', spoken_at)),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- A count of hands or ballots.
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('agenda', 'resolution', 'item', 'level', 'minutes', 'member_matter')),
  subject TEXT CHECK (subject <> ''),
  method TEXT NOT NULL CHECK (method IN ('hands', 'ballot')),
  threshold TEXT NOT NULL CHECK (threshold IN ('majority', 'two_thirds')),
  base INTEGER CHECK (base >= 0),
  in_favour INTEGER CHECK (in_favour >= 0),
  against INTEGER CHECK (against >= 0),
  other INTEGER CHECK (other >= 0),
  ballots_issued INTEGER CHECK (ballots_issued >= 0),
  ballots_collected INTEGER CHECK (ballots_collected >= 0),
  ballots_invalid INTEGER CHECK (ballots_invalid >= 0),
  tellers TEXT CHECK (tellers <> ''),
  matter TEXT CHECK (matter IN ('outstanding_person', 'admission', 'official', 'exemption', 'removal', 'commendation', 'discipline')),
  member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  candidate TEXT CHECK (candidate <> ''),
  CHECK (coalesce (in_favour, 0) + coalesce (against, 0) + coalesce (other, 0) <= base)
) STRICT;

-- The nghị quyết or kết luận a session ends in.
CREATE TABLE resolution (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'conclusion')),
  predecessor INTEGER REFERENCES resolution (id) DEFERRABLE INITIALLY DEFERRED,
  vote INTEGER REFERENCES vote (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT CHECK (title <> ''),
  ideology TEXT CHECK (ideology <> ''),
  political_tasks TEXT CHECK (political_tasks <> ''),
  recognitions TEXT CHECK (recognitions <> ''),
  limits TEXT CHECK (limits <> ''),
  directions TEXT CHECK (directions <> ''),
  adopted_on TEXT CHECK (adopted_on IS date (adopted_on, '+0 days')),
  CHECK (predecessor <> id)
) STRICT;

-- A khâu yếu of a branch, attacked by tasks, closed with evidence.
CREATE TABLE weak_point (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  opened_on TEXT CHECK (opened_on IS date (opened_on, '+0 days')),
  origin TEXT CHECK (origin <> ''),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  closed_on TEXT CHECK (closed_on IS date (closed_on, '+0 days')),
  evidence TEXT CHECK (evidence <> '')
) STRICT;

-- Who does what until when. Lives on beyond its session; without one it was open when the book began, or was handed over by the branch of
-- its predecessor.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  lead INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  lead_name TEXT CHECK (lead_name <> ''),
  measure TEXT CHECK (measure <> ''),
  unit TEXT CHECK (unit <> ''),
  target REAL CHECK (target >= 0),
  due_on TEXT CHECK (due_on IS date (due_on, '+0 days')),
  due_text TEXT CHECK (due_text <> ''),
  weak_point INTEGER REFERENCES weak_point (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped', 'handed_over')),
  closed_on TEXT CHECK (closed_on IS date (closed_on, '+0 days')),
  predecessor INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (predecessor <> id)
) STRICT;

-- Who helps with a task.
CREATE TABLE task_helper (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  task INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (name <> '')
) STRICT;

-- What became known of a task, or was agreed about it, between two sessions. The reports of sessions are locked with their minutes; notes
-- are not.
CREATE TABLE task_note (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  task INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  noted_on TEXT NOT NULL CHECK (noted_on IS date (noted_on, '+0 days')),
  outcome TEXT CHECK (outcome IN ('done', 'partly', 'not_done', 'continued', 'handed_over', 'dropped')),
  percent REAL CHECK (percent >= 0),
  amount REAL CHECK (amount >= 0),
  result TEXT CHECK (result <> ''),
  reason TEXT CHECK (reason <> ''),
  new_due_on TEXT CHECK (new_due_on IS date (new_due_on, '+0 days')),
  new_lead INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a session found of an earlier task.
CREATE TABLE task_report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  task INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  opening_state TEXT CHECK (opening_state <> ''),
  result TEXT CHECK (result <> ''),
  outcome TEXT CHECK (outcome IN ('done', 'partly', 'not_done', 'continued', 'handed_over', 'dropped')),
  percent REAL CHECK (percent >= 0),
  amount REAL CHECK (amount >= 0),
  reason TEXT CHECK (reason <> ''),
  new_due_on TEXT CHECK (new_due_on IS date (new_due_on, '+0 days')),
  new_lead INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What somebody promised to give or do.
CREATE TABLE pledge (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (name <> ''),
  campaign TEXT CHECK (campaign <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  amount REAL CHECK (amount >= 0),
  unit TEXT CHECK (unit <> ''),
  given REAL CHECK (given >= 0),
  given_on TEXT CHECK (given_on IS date (given_on, '+0 days')),
  thanked_on TEXT CHECK (thanked_on IS date (thanked_on, '+0 days'))
) STRICT;

-- Commended, reminded or helped.
CREATE TABLE recognition (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('commended', 'reminded', 'helped')),
  member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (name <> ''),
  reason TEXT CHECK (reason <> ''),
  agreed TEXT CHECK (agreed <> ''),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  outcome TEXT CHECK (outcome <> ''),
  done_on TEXT CHECK (done_on IS date (done_on, '+0 days'))
) STRICT;

-- A filled phiếu dự.
CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  official INTEGER NOT NULL REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  assignment INTEGER REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
  visited_on TEXT CHECK (visited_on IS date (visited_on, '+0 days')),
  arrived_at TEXT CHECK (arrived_at IS strftime ('%H:%M', arrived_at)),
  left_at TEXT CHECK (left_at IS strftime ('%H:%M', left_at)),
  preparation TEXT CHECK (preparation <> ''),
  procedure TEXT CHECK (procedure <> ''),
  content TEXT CHECK (content <> ''),
  conduct TEXT CHECK (conduct <> ''),
  results TEXT CHECK (results <> ''),
  strengths TEXT CHECK (strengths <> ''),
  limits TEXT CHECK (limits <> ''),
  guidance TEXT CHECK (guidance <> ''),
  issues TEXT CHECK (issues <> ''),
  addressee TEXT CHECK (addressee <> ''),
  points REAL CHECK (points >= 0),
  level TEXT CHECK (level IN ('good', 'fair', 'average', 'poor')),
  follow_up TEXT CHECK (follow_up <> '')
) STRICT;

-- What arises from the base and goes to the level above.
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  visit INTEGER REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item INTEGER REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  addressee TEXT CHECK (addressee <> ''),
  passed_on TEXT CHECK (passed_on IS date (passed_on, '+0 days')),
  due_on TEXT CHECK (due_on IS date (due_on, '+0 days')),
  answer TEXT CHECK (answer <> ''),
  answered_on TEXT CHECK (answered_on IS date (answered_on, '+0 days')),
  told_on TEXT CHECK (told_on IS date (told_on, '+0 days'))
) STRICT;

-- What was shared after a session; a good way of working.
CREATE TABLE experience (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER NOT NULL REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  good_practice INTEGER NOT NULL CHECK (good_practice IN (0, 1)),
  shared_with TEXT CHECK (shared_with <> ''),
  noted_on TEXT CHECK (noted_on IS date (noted_on, '+0 days'))
) STRICT;

-- A class for committee members.
CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  topic TEXT NOT NULL CHECK (topic <> ''),
  held_on TEXT CHECK (held_on IS date (held_on, '+0 days')),
  hours REAL CHECK (hours >= 0),
  place TEXT CHECK (place <> ''),
  teacher TEXT CHECK (teacher <> '')
) STRICT;

CREATE TABLE course_attendance (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  course INTEGER NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
  member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  result TEXT CHECK (result <> '')
) STRICT;

-- The quality of one session in the eyes of one scorer.
CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  scorer TEXT NOT NULL CHECK (scorer IN ('branch', 'official', 'committee')),
  rule_set INTEGER REFERENCES rule_set (id) DEFERRABLE INITIALLY DEFERRED,
  official INTEGER REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  author TEXT CHECK (author <> ''),
  scored_on TEXT CHECK (scored_on IS date (scored_on, '+0 days')),
  points REAL CHECK (points >= 0),
  level TEXT CHECK (level IN ('good', 'fair', 'average', 'poor')),
  in_favour INTEGER CHECK (in_favour >= 0),
  vote_base INTEGER CHECK (vote_base >= 0),
  reason TEXT CHECK (reason <> ''),
  document_number TEXT CHECK (document_number <> ''),
  document_date TEXT CHECK (document_date IS date (document_date, '+0 days')),
  UNIQUE (session, scorer)
) STRICT;

CREATE TABLE score_item (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  score INTEGER NOT NULL REFERENCES score (id) DEFERRABLE INITIALLY DEFERRED,
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  points REAL CHECK (points >= 0),
  suggested REAL CHECK (suggested >= 0),
  reason TEXT CHECK (reason <> '')
) STRICT;

-- The month's evaluation report of an organization; closed, it is frozen.
CREATE TABLE month_report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  organization INTEGER NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  period TEXT NOT NULL CHECK (period || '-01' IS date (period || '-01', '+0 days')),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  closed_on TEXT CHECK (closed_on IS date (closed_on, '+0 days')),
  texts TEXT,
  rows TEXT,
  UNIQUE (organization, period)
) STRICT;

-- The register: one number of one type in one term of one issuer.
CREATE TABLE document_number (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  branch INTEGER REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  organization INTEGER REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  document_type TEXT NOT NULL CHECK (document_type IN ('minutes', 'resolution', 'conclusion', 'notice', 'report', 'decision')),
  term INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  issued_on TEXT CHECK (issued_on IS date (issued_on, '+0 days')),
  subject TEXT CHECK (subject <> ''),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  resolution INTEGER REFERENCES resolution (id) DEFERRABLE INITIALLY DEFERRED,
  month_report INTEGER REFERENCES month_report (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((branch IS NULL) <> (organization IS NULL))
) STRICT;

-- A đính chính to signed minutes.
CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  made_on TEXT NOT NULL CHECK (made_on IS date (made_on, '+0 days')),
  place TEXT NOT NULL CHECK (place <> ''),
  old_text TEXT CHECK (old_text <> ''),
  new_text TEXT NOT NULL CHECK (new_text <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  author INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  author_name TEXT CHECK (author_name <> ''),
  task INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  opinion INTEGER REFERENCES opinion (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Why signed minutes were opened again.
CREATE TABLE reopening (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (reason <> ''),
  author_name TEXT CHECK (author_name <> ''),
  reopened_at TEXT NOT NULL CHECK (reopened_at IS strftime ('%Y-%m-%dT%H:%M:%SZ', reopened_at))
) STRICT;

-- A comment on a draft from the official who guides the branch.
CREATE TABLE draft_comment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  official INTEGER REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  author_name TEXT CHECK (author_name <> ''),
  made_at TEXT CHECK (made_at IS strftime ('%Y-%m-%dT%H:%M:%SZ', made_at)),
  text TEXT NOT NULL CHECK (text <> ''),
  answer TEXT CHECK (answer <> '')
) STRICT;

-- A file kept with a record; its bytes lie in the book once for each SHA-256.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  session INTEGER REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  branch INTEGER REFERENCES branch (id) DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  visit INTEGER REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  media_type TEXT CHECK (media_type <> ''),
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (sha256 <> '')
) STRICT;

-- Settings of the book: what the office is called, how it prints.
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The bytes of attachments, once for each SHA-256.
CREATE TABLE content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length (sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

-- References.
CREATE INDEX organization_by_successor ON organization (successor);
CREATE INDEX organization_spell_by_organization ON organization_spell (organization);
CREATE INDEX organization_spell_by_parent ON organization_spell (parent);
CREATE INDEX organization_spell_by_decision ON organization_spell (decision);
CREATE INDEX branch_spell_by_branch ON branch_spell (branch);
CREATE INDEX branch_spell_by_organization ON branch_spell (organization);
CREATE INDEX branch_spell_by_decision ON branch_spell (decision);
CREATE INDEX branch_event_by_branch ON branch_event (branch);
CREATE INDEX branch_event_by_other_branch ON branch_event (other_branch);
CREATE INDEX branch_event_by_decision ON branch_event (decision);
CREATE INDEX term_by_branch ON term (branch);
CREATE INDEX membership_by_member ON membership (member);
CREATE INDEX membership_by_branch ON membership (branch);
CREATE INDEX membership_by_decision ON membership (decision);
CREATE INDEX membership_by_session ON membership (session);
CREATE INDEX membership_by_end_decision ON membership (end_decision);
CREATE INDEX membership_by_end_session ON membership (end_session);
CREATE INDEX exemption_by_member ON exemption (member);
CREATE INDEX exemption_by_branch ON exemption (branch);
CREATE INDEX exemption_by_decision ON exemption (decision);
CREATE INDEX exemption_by_session ON exemption (session);
CREATE INDEX post_by_member ON post (member);
CREATE INDEX post_by_branch ON post (branch);
CREATE INDEX post_by_organization ON post (organization);
CREATE INDEX post_by_term ON post (term);
CREATE INDEX post_by_decision ON post (decision);
CREATE INDEX post_by_end_decision ON post (end_decision);
CREATE INDEX rule_set_by_predecessor ON rule_set (predecessor);
CREATE INDEX agenda_template_item_by_template ON agenda_template_item (template, position);
CREATE INDEX opening_balance_by_branch ON opening_balance (branch);
CREATE INDEX opening_number_by_opening_balance ON opening_number (opening_balance);
CREATE INDEX opening_number_by_term ON opening_number (term);
CREATE INDEX opening_absence_by_opening_balance ON opening_absence (opening_balance);
CREATE INDEX opening_absence_by_member ON opening_absence (member);
CREATE INDEX official_by_organization ON official (organization);
CREATE INDEX official_by_member ON official (member);
CREATE INDEX assignment_by_official ON assignment (official);
CREATE INDEX assignment_by_branch ON assignment (branch);
CREATE INDEX assignment_by_decision ON assignment (decision);
CREATE INDEX assignment_by_replaced_by ON assignment (replaced_by);
CREATE INDEX directive_by_organization ON directive (organization);
CREATE INDEX directive_branch_by_directive ON directive_branch (directive);
CREATE INDEX directive_branch_by_branch ON directive_branch (branch);
CREATE INDEX session_by_branch ON session (branch);
CREATE INDEX session_by_chair ON session (chair);
CREATE INDEX session_by_secretary ON session (secretary);
CREATE INDEX session_by_observer ON session (observer);
CREATE INDEX session_by_rule_set ON session (rule_set);
CREATE INDEX session_by_term ON session (term);
CREATE INDEX session_by_drafter ON session (drafter);
CREATE INDEX session_by_contact ON session (contact);
CREATE INDEX attendance_by_session ON attendance (session);
CREATE INDEX attendance_by_member ON attendance (member);
CREATE INDEX guest_by_session ON guest (session, position);
CREATE INDEX guest_by_official ON guest (official);
CREATE INDEX session_document_by_session ON session_document (session, position);
CREATE INDEX agenda_item_by_session ON agenda_item (session, position);
CREATE INDEX agenda_item_by_presenter ON agenda_item (presenter);
CREATE INDEX agenda_item_by_directive ON agenda_item (directive);
CREATE INDEX opinion_by_agenda_item ON opinion (agenda_item, position);
CREATE INDEX opinion_by_speaker ON opinion (speaker);
CREATE INDEX opinion_by_guest ON opinion (guest);
CREATE INDEX vote_by_session ON vote (session, position);
CREATE INDEX vote_by_agenda_item ON vote (agenda_item);
CREATE INDEX vote_by_member ON vote (member);
CREATE INDEX resolution_by_session ON resolution (session);
CREATE INDEX resolution_by_predecessor ON resolution (predecessor);
CREATE INDEX resolution_by_vote ON resolution (vote);
CREATE INDEX weak_point_by_branch ON weak_point (branch);
CREATE INDEX weak_point_by_session ON weak_point (session);
CREATE INDEX task_by_session ON task (session, position);
CREATE INDEX task_by_branch ON task (branch);
CREATE INDEX task_by_agenda_item ON task (agenda_item);
CREATE INDEX task_by_lead ON task (lead);
CREATE INDEX task_by_weak_point ON task (weak_point);
CREATE INDEX task_by_predecessor ON task (predecessor);
CREATE INDEX task_helper_by_task ON task_helper (task, position);
CREATE INDEX task_helper_by_member ON task_helper (member);
CREATE INDEX task_note_by_task ON task_note (task);
CREATE INDEX task_note_by_new_lead ON task_note (new_lead);
CREATE INDEX task_report_by_session ON task_report (session, position);
CREATE INDEX task_report_by_task ON task_report (task);
CREATE INDEX task_report_by_new_lead ON task_report (new_lead);
CREATE INDEX pledge_by_session ON pledge (session, position);
CREATE INDEX pledge_by_agenda_item ON pledge (agenda_item);
CREATE INDEX pledge_by_member ON pledge (member);
CREATE INDEX recognition_by_session ON recognition (session, position);
CREATE INDEX recognition_by_agenda_item ON recognition (agenda_item);
CREATE INDEX recognition_by_member ON recognition (member);
CREATE INDEX visit_by_official ON visit (official);
CREATE INDEX visit_by_branch ON visit (branch);
CREATE INDEX visit_by_session ON visit (session);
CREATE INDEX visit_by_assignment ON visit (assignment);
CREATE INDEX proposal_by_session ON proposal (session, position);
CREATE INDEX proposal_by_branch ON proposal (branch);
CREATE INDEX proposal_by_visit ON proposal (visit);
CREATE INDEX proposal_by_agenda_item ON proposal (agenda_item);
CREATE INDEX experience_by_session ON experience (session);
CREATE INDEX experience_by_branch ON experience (branch);
CREATE INDEX course_attendance_by_course ON course_attendance (course);
CREATE INDEX course_attendance_by_member ON course_attendance (member);
CREATE INDEX score_by_session ON score (session);
CREATE INDEX score_by_rule_set ON score (rule_set);
CREATE INDEX score_by_official ON score (official);
CREATE INDEX score_item_by_score ON score_item (score);
CREATE INDEX month_report_by_organization ON month_report (organization);
CREATE INDEX document_number_by_branch ON document_number (branch);
CREATE INDEX document_number_by_organization ON document_number (organization);
CREATE INDEX document_number_by_term ON document_number (term);
CREATE INDEX document_number_by_session ON document_number (session);
CREATE INDEX document_number_by_resolution ON document_number (resolution);
CREATE INDEX document_number_by_month_report ON document_number (month_report);
CREATE INDEX amendment_by_session ON amendment (session, position);
CREATE INDEX amendment_by_author ON amendment (author);
CREATE INDEX amendment_by_task ON amendment (task);
CREATE INDEX amendment_by_opinion ON amendment (opinion);
CREATE INDEX reopening_by_session ON reopening (session);
CREATE INDEX draft_comment_by_session ON draft_comment (session);
CREATE INDEX draft_comment_by_official ON draft_comment (official);
CREATE INDEX attachment_by_session ON attachment (session);
CREATE INDEX attachment_by_branch ON attachment (branch);
CREATE INDEX attachment_by_decision ON attachment (decision);
CREATE INDEX attachment_by_visit ON attachment (visit);

-- Lists.
CREATE INDEX branch_spell_by_sort_key ON branch_spell (sort_key);
CREATE INDEX member_by_sort_key ON member (sort_key, id);
CREATE INDEX official_by_sort_key ON official (sort_key);
CREATE INDEX session_by_period ON session (period, branch);
CREATE INDEX session_by_held_on ON session (held_on, id);
CREATE INDEX task_by_due ON task (due_on) WHERE state = 'open';
CREATE UNIQUE INDEX document_number_of_branch
  ON document_number (branch, document_type, coalesce (term, 0), number) WHERE branch IS NOT NULL;
CREATE UNIQUE INDEX document_number_of_organization
  ON document_number (organization, document_type, coalesce (term, 0), number) WHERE organization IS NOT NULL;
CREATE UNIQUE INDEX document_number_of_resolution ON document_number (resolution) WHERE resolution IS NOT NULL;
CREATE UNIQUE INDEX document_number_of_session ON document_number (session, document_type) WHERE session IS NOT NULL AND resolution IS NULL;

-- The journal: every transaction of a user as a changeset, chained by digests.  Not itself recorded in changesets.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES journal (id),  -- the entry that is undone or done again
  changeset BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT;
CREATE INDEX journal_by_target ON journal (target);

-- A migration begins a new epoch: changesets fit only the tables they were made of.  What the journal is replayed from: nothing for the
-- first epoch, for a later one the copy that was made before the migration, which lies beside the book.
CREATE TABLE epoch (
  number INTEGER PRIMARY KEY,
  began_at TEXT NOT NULL,
  first_entry INTEGER NOT NULL,
  base TEXT
) STRICT;
INSERT INTO epoch VALUES (1, strftime ('%Y-%m-%dT%H:%M:%SZ'), 1, NULL);

-- While a row stands here (only inside a transaction of the program) the locks below are off: replay and undo of whole imports.
CREATE TABLE unlocked (reason TEXT NOT NULL) STRICT;

-- Locks of signed minutes.  What lives on beyond a session stays free: the state of a task, what was given of a pledge,
-- the answer to a proposal; scores of officials and committees; amendments.
CREATE TRIGGER attendance_lock_insert BEFORE INSERT ON attendance
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER attendance_lock_update BEFORE UPDATE ON attendance
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER attendance_lock_delete BEFORE DELETE ON attendance
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER guest_lock_insert BEFORE INSERT ON guest
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER guest_lock_update BEFORE UPDATE ON guest
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER guest_lock_delete BEFORE DELETE ON guest
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER session_document_lock_insert BEFORE INSERT ON session_document
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER session_document_lock_update BEFORE UPDATE ON session_document
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER session_document_lock_delete BEFORE DELETE ON session_document
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER agenda_item_lock_insert BEFORE INSERT ON agenda_item
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER agenda_item_lock_update BEFORE UPDATE ON agenda_item
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER agenda_item_lock_delete BEFORE DELETE ON agenda_item
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER vote_lock_insert BEFORE INSERT ON vote
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER vote_lock_update BEFORE UPDATE ON vote
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER vote_lock_delete BEFORE DELETE ON vote
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
-- A resolution is locked with its number, or by being voted down; one that has neither may still be finished, or be
-- written, after its minutes are signed.
CREATE VIEW resolution_voted_down AS
  SELECT r.id FROM resolution r JOIN vote v ON v.id = r.vote
  WHERE CASE v.threshold WHEN 'two_thirds' THEN v.in_favour * 3 < v.base * 2 ELSE v.in_favour * 2 <= v.base END;
CREATE TRIGGER resolution_lock_update BEFORE UPDATE ON resolution
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed')
  AND (EXISTS (SELECT 1 FROM document_number WHERE resolution = OLD.id) OR OLD.id IN (SELECT id FROM resolution_voted_down))
  AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a numbered resolution is locked'); END;
CREATE TRIGGER resolution_lock_delete BEFORE DELETE ON resolution
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed')
  AND (EXISTS (SELECT 1 FROM document_number WHERE resolution = OLD.id) OR OLD.id IN (SELECT id FROM resolution_voted_down))
  AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a numbered resolution is locked'); END;
CREATE TRIGGER resolution_number_insert BEFORE INSERT ON document_number
WHEN NEW.resolution IN (SELECT id FROM resolution_voted_down) AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a resolution that was voted down gets no number'); END;
CREATE TRIGGER task_lock_insert BEFORE INSERT ON task
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_lock_update BEFORE UPDATE OF session, branch, position, agenda_item, title, lead, lead_name, measure, unit, target, due_on, due_text ON task
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_lock_delete BEFORE DELETE ON task
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_report_lock_insert BEFORE INSERT ON task_report
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_report_lock_update BEFORE UPDATE ON task_report
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_report_lock_delete BEFORE DELETE ON task_report
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER pledge_lock_insert BEFORE INSERT ON pledge
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER pledge_lock_update BEFORE UPDATE OF session, position, agenda_item, member, name, campaign, text, amount, unit ON pledge
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER pledge_lock_delete BEFORE DELETE ON pledge
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER recognition_lock_insert BEFORE INSERT ON recognition
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER recognition_lock_update BEFORE UPDATE OF session, position, agenda_item, kind, member, name, reason, agreed, confidential ON recognition
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER recognition_lock_delete BEFORE DELETE ON recognition
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER proposal_lock_insert BEFORE INSERT ON proposal
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER proposal_lock_update BEFORE UPDATE OF session, branch, position, agenda_item, text, addressee ON proposal
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER proposal_lock_delete BEFORE DELETE ON proposal
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER opinion_lock_insert BEFORE INSERT ON opinion
WHEN ((SELECT s.state FROM agenda_item a JOIN session s ON s.id = a.session WHERE a.id = NEW.agenda_item) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER opinion_lock_update BEFORE UPDATE ON opinion
WHEN ((SELECT s.state FROM agenda_item a JOIN session s ON s.id = a.session WHERE a.id = OLD.agenda_item) = 'signed' OR (SELECT s.state FROM agenda_item a JOIN session s ON s.id = a.session WHERE a.id = NEW.agenda_item) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER opinion_lock_delete BEFORE DELETE ON opinion
WHEN ((SELECT s.state FROM agenda_item a JOIN session s ON s.id = a.session WHERE a.id = OLD.agenda_item) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_helper_lock_insert BEFORE INSERT ON task_helper
WHEN ((SELECT s.state FROM task t JOIN session s ON s.id = t.session WHERE t.id = NEW.task) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_helper_lock_update BEFORE UPDATE ON task_helper
WHEN ((SELECT s.state FROM task t JOIN session s ON s.id = t.session WHERE t.id = OLD.task) = 'signed' OR (SELECT s.state FROM task t JOIN session s ON s.id = t.session WHERE t.id = NEW.task) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER task_helper_lock_delete BEFORE DELETE ON task_helper
WHEN ((SELECT s.state FROM task t JOIN session s ON s.id = t.session WHERE t.id = OLD.task) = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_lock_insert BEFORE INSERT ON score
WHEN ((SELECT state FROM session WHERE id = NEW.session) = 'signed' AND NEW.scorer = 'branch') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_lock_update BEFORE UPDATE ON score
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' AND OLD.scorer = 'branch' OR (SELECT state FROM session WHERE id = NEW.session) = 'signed' AND NEW.scorer = 'branch') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_lock_delete BEFORE DELETE ON score
WHEN ((SELECT state FROM session WHERE id = OLD.session) = 'signed' AND OLD.scorer = 'branch') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_item_lock_insert BEFORE INSERT ON score_item
WHEN ((SELECT s.state FROM score c JOIN session s ON s.id = c.session WHERE c.id = NEW.score AND c.scorer = 'branch') = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_item_lock_update BEFORE UPDATE ON score_item
WHEN ((SELECT s.state FROM score c JOIN session s ON s.id = c.session WHERE c.id = OLD.score AND c.scorer = 'branch') = 'signed' OR (SELECT s.state FROM score c JOIN session s ON s.id = c.session WHERE c.id = NEW.score AND c.scorer = 'branch') = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER score_item_lock_delete BEFORE DELETE ON score_item
WHEN ((SELECT s.state FROM score c JOIN session s ON s.id = c.session WHERE c.id = OLD.score AND c.scorer = 'branch') = 'signed') AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER session_lock_update BEFORE UPDATE OF id, uuid, branch, kind, source, detail, theme, period, ordinal, held_on, starts_at, ends_at, minutes, planned_minutes, place, chair, chair_title, secretary, observer, rule_set, term, roll_total, roll_official, roll_probationary, roll_exempt, roll_away, roll_special_duty, roll_temporary, expected, present, present_official, present_probationary, excused, unexcused, speakers, dues_period, dues_paid, dues_due, agenda_agreed, previous_agreed, previous_remark, conclusion, self_review, reading_remark, adopted_in_favour, adopted_of, ideology_minutes, drafter, draft_due_on, committee_met_on, notified_on, superior_notified_on, documents_sent_on, registered_on, approved_on, contact, not_held_reason, adopted_on, signed_on, place_date_line, number_line ON session
WHEN OLD.state = 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER session_lock_delete BEFORE DELETE ON session
WHEN OLD.state = 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;

-- Signing: only adopted minutes, only with a number in the register.
CREATE TRIGGER session_sign_insert BEFORE INSERT ON session
WHEN NEW.state = 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: minutes are signed only after they are adopted'); END;
CREATE TRIGGER session_sign BEFORE UPDATE OF state ON session
WHEN NEW.state = 'signed' AND OLD.state <> 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN
  SELECT RAISE (ABORT, 'SCB: minutes are signed only after they are adopted') WHERE OLD.state <> 'adopted';
  SELECT RAISE (ABORT, 'SCB: minutes are signed only with a number') WHERE NOT EXISTS
    (SELECT 1 FROM document_number WHERE session = OLD.id AND document_type = 'minutes');
END;

-- Reopening: with a reason, until something rests on the minutes.
CREATE TRIGGER session_reopen BEFORE UPDATE OF state ON session
WHEN OLD.state = 'signed' AND NEW.state <> 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN
  SELECT RAISE (ABORT, 'SCB: signed minutes are reopened only to adopted') WHERE NEW.state <> 'adopted';
  SELECT RAISE (ABORT, 'SCB: signed minutes are reopened only with a reason')
    WHERE (SELECT count (*) FROM reopening WHERE session = OLD.id) < OLD.signings;
  SELECT RAISE (ABORT, 'SCB: a closed month rests on these minutes') WHERE EXISTS
    (SELECT 1 FROM month_report m JOIN branch_spell s ON s.organization = m.organization
     WHERE s.branch = OLD.branch AND m.period = OLD.period AND m.state = 'closed');
  SELECT RAISE (ABORT, 'SCB: a later session reports on tasks of these minutes') WHERE EXISTS
    (SELECT 1 FROM task_report r JOIN task t ON t.id = r.task WHERE t.session = OLD.id AND r.session <> OLD.id);
END;
CREATE TRIGGER document_number_lock_update BEFORE UPDATE ON document_number
WHEN (SELECT state FROM session WHERE id = OLD.session) = 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;
CREATE TRIGGER document_number_lock_delete BEFORE DELETE ON document_number
WHEN (SELECT state FROM session WHERE id = OLD.session) = 'signed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: signed minutes are locked'); END;

-- Amendments and reopenings are history: never changed, never taken away.
CREATE TRIGGER amendment_lock_update BEFORE UPDATE ON amendment WHEN NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: an amendment stays as it was made'); END;
CREATE TRIGGER amendment_lock_delete BEFORE DELETE ON amendment WHEN NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: an amendment stays as it was made'); END;
CREATE TRIGGER reopening_lock_update BEFORE UPDATE ON reopening WHEN NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a reopening stays as it was made'); END;
CREATE TRIGGER reopening_lock_delete BEFORE DELETE ON reopening WHEN NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a reopening stays as it was made'); END;

-- A closed month is frozen.
CREATE TRIGGER month_report_lock_update BEFORE UPDATE ON month_report
WHEN OLD.state = 'closed' AND NEW.state = 'closed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a closed month is locked'); END;
CREATE TRIGGER month_report_lock_delete BEFORE DELETE ON month_report
WHEN OLD.state = 'closed' AND NOT EXISTS (SELECT 1 FROM unlocked)
BEGIN SELECT RAISE (ABORT, 'SCB: a closed month is locked'); END;

-- Search: the searched fields of each record, folded by the program (scb_fold), one row a record.  rowid is the record's
-- number times 64 plus the number of its table, so that a row is found again without an index.
CREATE VIRTUAL TABLE search USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
-- Which number stands for which table.
CREATE TABLE search_source (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

INSERT INTO search_source VALUES (5, 'branch_spell');
CREATE TRIGGER branch_spell_search_insert AFTER INSERT ON branch_spell
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 5, scb_fold (coalesce (NEW.name, ''))); END;
CREATE TRIGGER branch_spell_search_update AFTER UPDATE OF id, name ON branch_spell
BEGIN UPDATE search SET rowid = NEW.id * 64 + 5, folded = scb_fold (coalesce (NEW.name, '')) WHERE rowid = OLD.id * 64 + 5; END;
CREATE TRIGGER branch_spell_search_delete AFTER DELETE ON branch_spell
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 5; END;

INSERT INTO search_source VALUES (8, 'member');
CREATE TRIGGER member_search_insert AFTER INSERT ON member
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 8, scb_fold (coalesce (NEW.full_name, '') || char (10) || coalesce (NEW.card_number, ''))); END;
CREATE TRIGGER member_search_update AFTER UPDATE OF id, full_name, card_number ON member
BEGIN UPDATE search SET rowid = NEW.id * 64 + 8, folded = scb_fold (coalesce (NEW.full_name, '') || char (10) || coalesce (NEW.card_number, '')) WHERE rowid = OLD.id * 64 + 8; END;
CREATE TRIGGER member_search_delete AFTER DELETE ON member
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 8; END;

INSERT INTO search_source VALUES (18, 'official');
CREATE TRIGGER official_search_insert AFTER INSERT ON official
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 18, scb_fold (coalesce (NEW.name, ''))); END;
CREATE TRIGGER official_search_update AFTER UPDATE OF id, name ON official
BEGIN UPDATE search SET rowid = NEW.id * 64 + 18, folded = scb_fold (coalesce (NEW.name, '')) WHERE rowid = OLD.id * 64 + 18; END;
CREATE TRIGGER official_search_delete AFTER DELETE ON official
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 18; END;

INSERT INTO search_source VALUES (20, 'directive');
CREATE TRIGGER directive_search_insert AFTER INSERT ON directive
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 20, scb_fold (coalesce (NEW.title, ''))); END;
CREATE TRIGGER directive_search_update AFTER UPDATE OF id, title ON directive
BEGIN UPDATE search SET rowid = NEW.id * 64 + 20, folded = scb_fold (coalesce (NEW.title, '')) WHERE rowid = OLD.id * 64 + 20; END;
CREATE TRIGGER directive_search_delete AFTER DELETE ON directive
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 20; END;

INSERT INTO search_source VALUES (22, 'session');
CREATE TRIGGER session_search_insert AFTER INSERT ON session
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 22, scb_fold (coalesce (NEW.theme, '') || char (10) || coalesce (NEW.conclusion, '') || char (10) || coalesce (NEW.self_review, ''))); END;
CREATE TRIGGER session_search_update AFTER UPDATE OF id, theme, conclusion, self_review ON session
BEGIN UPDATE search SET rowid = NEW.id * 64 + 22, folded = scb_fold (coalesce (NEW.theme, '') || char (10) || coalesce (NEW.conclusion, '') || char (10) || coalesce (NEW.self_review, '')) WHERE rowid = OLD.id * 64 + 22; END;
CREATE TRIGGER session_search_delete AFTER DELETE ON session
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 22; END;

INSERT INTO search_source VALUES (24, 'guest');
CREATE TRIGGER guest_search_insert AFTER INSERT ON guest
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 24, scb_fold (coalesce (NEW.remark, ''))); END;
CREATE TRIGGER guest_search_update AFTER UPDATE OF id, remark ON guest
BEGIN UPDATE search SET rowid = NEW.id * 64 + 24, folded = scb_fold (coalesce (NEW.remark, '')) WHERE rowid = OLD.id * 64 + 24; END;
CREATE TRIGGER guest_search_delete AFTER DELETE ON guest
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 24; END;

INSERT INTO search_source VALUES (25, 'session_document');
CREATE TRIGGER session_document_search_insert AFTER INSERT ON session_document
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 25, scb_fold (coalesce (NEW.title, ''))); END;
CREATE TRIGGER session_document_search_update AFTER UPDATE OF id, title ON session_document
BEGIN UPDATE search SET rowid = NEW.id * 64 + 25, folded = scb_fold (coalesce (NEW.title, '')) WHERE rowid = OLD.id * 64 + 25; END;
CREATE TRIGGER session_document_search_delete AFTER DELETE ON session_document
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 25; END;

INSERT INTO search_source VALUES (26, 'agenda_item');
CREATE TRIGGER agenda_item_search_insert AFTER INSERT ON agenda_item
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 26, scb_fold (coalesce (NEW.title, '') || char (10) || coalesce (NEW.presented, '') || char (10) || coalesce (NEW.conclusion, ''))); END;
CREATE TRIGGER agenda_item_search_update AFTER UPDATE OF id, title, presented, conclusion ON agenda_item
BEGIN UPDATE search SET rowid = NEW.id * 64 + 26, folded = scb_fold (coalesce (NEW.title, '') || char (10) || coalesce (NEW.presented, '') || char (10) || coalesce (NEW.conclusion, '')) WHERE rowid = OLD.id * 64 + 26; END;
CREATE TRIGGER agenda_item_search_delete AFTER DELETE ON agenda_item
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 26; END;

INSERT INTO search_source VALUES (27, 'opinion');
CREATE TRIGGER opinion_search_insert AFTER INSERT ON opinion
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 27, scb_fold (coalesce (NEW.text, ''))); END;
CREATE TRIGGER opinion_search_update AFTER UPDATE OF id, text ON opinion
BEGIN UPDATE search SET rowid = NEW.id * 64 + 27, folded = scb_fold (coalesce (NEW.text, '')) WHERE rowid = OLD.id * 64 + 27; END;
CREATE TRIGGER opinion_search_delete AFTER DELETE ON opinion
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 27; END;

INSERT INTO search_source VALUES (29, 'resolution');
CREATE TRIGGER resolution_search_insert AFTER INSERT ON resolution
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 29, scb_fold (coalesce (NEW.ideology, '') || char (10) || coalesce (NEW.political_tasks, '') || char (10) || coalesce (NEW.limits, '') || char (10) || coalesce (NEW.directions, ''))); END;
CREATE TRIGGER resolution_search_update AFTER UPDATE OF id, ideology, political_tasks, limits, directions ON resolution
BEGIN UPDATE search SET rowid = NEW.id * 64 + 29, folded = scb_fold (coalesce (NEW.ideology, '') || char (10) || coalesce (NEW.political_tasks, '') || char (10) || coalesce (NEW.limits, '') || char (10) || coalesce (NEW.directions, '')) WHERE rowid = OLD.id * 64 + 29; END;
CREATE TRIGGER resolution_search_delete AFTER DELETE ON resolution
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 29; END;

INSERT INTO search_source VALUES (30, 'weak_point');
CREATE TRIGGER weak_point_search_insert AFTER INSERT ON weak_point
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 30, scb_fold (coalesce (NEW.title, ''))); END;
CREATE TRIGGER weak_point_search_update AFTER UPDATE OF id, title ON weak_point
BEGIN UPDATE search SET rowid = NEW.id * 64 + 30, folded = scb_fold (coalesce (NEW.title, '')) WHERE rowid = OLD.id * 64 + 30; END;
CREATE TRIGGER weak_point_search_delete AFTER DELETE ON weak_point
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 30; END;

INSERT INTO search_source VALUES (31, 'task');
CREATE TRIGGER task_search_insert AFTER INSERT ON task
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 31, scb_fold (coalesce (NEW.title, ''))); END;
CREATE TRIGGER task_search_update AFTER UPDATE OF id, title ON task
BEGIN UPDATE search SET rowid = NEW.id * 64 + 31, folded = scb_fold (coalesce (NEW.title, '')) WHERE rowid = OLD.id * 64 + 31; END;
CREATE TRIGGER task_search_delete AFTER DELETE ON task
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 31; END;

INSERT INTO search_source VALUES (33, 'task_report');
CREATE TRIGGER task_report_search_insert AFTER INSERT ON task_report
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 33, scb_fold (coalesce (NEW.result, ''))); END;
CREATE TRIGGER task_report_search_update AFTER UPDATE OF id, result ON task_report
BEGIN UPDATE search SET rowid = NEW.id * 64 + 33, folded = scb_fold (coalesce (NEW.result, '')) WHERE rowid = OLD.id * 64 + 33; END;
CREATE TRIGGER task_report_search_delete AFTER DELETE ON task_report
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 33; END;

INSERT INTO search_source VALUES (34, 'pledge');
CREATE TRIGGER pledge_search_insert AFTER INSERT ON pledge
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 34, scb_fold (coalesce (NEW.text, ''))); END;
CREATE TRIGGER pledge_search_update AFTER UPDATE OF id, text ON pledge
BEGIN UPDATE search SET rowid = NEW.id * 64 + 34, folded = scb_fold (coalesce (NEW.text, '')) WHERE rowid = OLD.id * 64 + 34; END;
CREATE TRIGGER pledge_search_delete AFTER DELETE ON pledge
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 34; END;

INSERT INTO search_source VALUES (35, 'recognition');
CREATE TRIGGER recognition_search_insert AFTER INSERT ON recognition
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 35, scb_fold (coalesce (NEW.reason, ''))); END;
CREATE TRIGGER recognition_search_update AFTER UPDATE OF id, reason ON recognition
BEGIN UPDATE search SET rowid = NEW.id * 64 + 35, folded = scb_fold (coalesce (NEW.reason, '')) WHERE rowid = OLD.id * 64 + 35; END;
CREATE TRIGGER recognition_search_delete AFTER DELETE ON recognition
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 35; END;

INSERT INTO search_source VALUES (36, 'visit');
CREATE TRIGGER visit_search_insert AFTER INSERT ON visit
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 36, scb_fold (coalesce (NEW.issues, ''))); END;
CREATE TRIGGER visit_search_update AFTER UPDATE OF id, issues ON visit
BEGIN UPDATE search SET rowid = NEW.id * 64 + 36, folded = scb_fold (coalesce (NEW.issues, '')) WHERE rowid = OLD.id * 64 + 36; END;
CREATE TRIGGER visit_search_delete AFTER DELETE ON visit
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 36; END;

INSERT INTO search_source VALUES (37, 'proposal');
CREATE TRIGGER proposal_search_insert AFTER INSERT ON proposal
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 37, scb_fold (coalesce (NEW.text, '') || char (10) || coalesce (NEW.answer, ''))); END;
CREATE TRIGGER proposal_search_update AFTER UPDATE OF id, text, answer ON proposal
BEGIN UPDATE search SET rowid = NEW.id * 64 + 37, folded = scb_fold (coalesce (NEW.text, '') || char (10) || coalesce (NEW.answer, '')) WHERE rowid = OLD.id * 64 + 37; END;
CREATE TRIGGER proposal_search_delete AFTER DELETE ON proposal
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 37; END;

INSERT INTO search_source VALUES (38, 'experience');
CREATE TRIGGER experience_search_insert AFTER INSERT ON experience
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 38, scb_fold (coalesce (NEW.text, ''))); END;
CREATE TRIGGER experience_search_update AFTER UPDATE OF id, text ON experience
BEGIN UPDATE search SET rowid = NEW.id * 64 + 38, folded = scb_fold (coalesce (NEW.text, '')) WHERE rowid = OLD.id * 64 + 38; END;
CREATE TRIGGER experience_search_delete AFTER DELETE ON experience
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 38; END;

INSERT INTO search_source VALUES (39, 'course');
CREATE TRIGGER course_search_insert AFTER INSERT ON course
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 39, scb_fold (coalesce (NEW.topic, ''))); END;
CREATE TRIGGER course_search_update AFTER UPDATE OF id, topic ON course
BEGIN UPDATE search SET rowid = NEW.id * 64 + 39, folded = scb_fold (coalesce (NEW.topic, '')) WHERE rowid = OLD.id * 64 + 39; END;
CREATE TRIGGER course_search_delete AFTER DELETE ON course
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 39; END;

INSERT INTO search_source VALUES (41, 'score');
CREATE TRIGGER score_search_insert AFTER INSERT ON score
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 41, scb_fold (coalesce (NEW.reason, ''))); END;
CREATE TRIGGER score_search_update AFTER UPDATE OF id, reason ON score
BEGIN UPDATE search SET rowid = NEW.id * 64 + 41, folded = scb_fold (coalesce (NEW.reason, '')) WHERE rowid = OLD.id * 64 + 41; END;
CREATE TRIGGER score_search_delete AFTER DELETE ON score
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 41; END;

INSERT INTO search_source VALUES (42, 'score_item');
CREATE TRIGGER score_item_search_insert AFTER INSERT ON score_item
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 42, scb_fold (coalesce (NEW.reason, ''))); END;
CREATE TRIGGER score_item_search_update AFTER UPDATE OF id, reason ON score_item
BEGIN UPDATE search SET rowid = NEW.id * 64 + 42, folded = scb_fold (coalesce (NEW.reason, '')) WHERE rowid = OLD.id * 64 + 42; END;
CREATE TRIGGER score_item_search_delete AFTER DELETE ON score_item
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 42; END;

-- Only the sentences of the report, not the names of its parts.
INSERT INTO search_source VALUES (43, 'month_report');
CREATE TRIGGER month_report_search_insert AFTER INSERT ON month_report
BEGIN INSERT INTO search (rowid, folded) VALUES (NEW.id * 64 + 43, scb_fold (coalesce ((SELECT group_concat (value, char (10)) FROM json_each (NEW.texts)), ''))); END;
CREATE TRIGGER month_report_search_update AFTER UPDATE OF id, texts ON month_report
BEGIN UPDATE search SET rowid = NEW.id * 64 + 43, folded = scb_fold (coalesce ((SELECT group_concat (value, char (10)) FROM json_each (NEW.texts)), '')) WHERE rowid = OLD.id * 64 + 43; END;
CREATE TRIGGER month_report_search_delete AFTER DELETE ON month_report
BEGIN DELETE FROM search WHERE rowid = OLD.id * 64 + 43; END;
