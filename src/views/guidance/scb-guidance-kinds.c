/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directives, courses and experience as they are shown and edited. */

#include "scb-config.h"

#include "scb-guidance-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-decision-text.h"
#include "scb-list-row.h"

/* Later days come first, unknown ones last; among equals the later written down. */
static int
compare (const char *first, const char *second, ScbRecord *one, ScbRecord *other)
{
  int order = g_strcmp0 (second, first);

  return order != 0 ? order
                    : (scb_record_get_id (other) > scb_record_get_id (one))
                          - (scb_record_get_id (other) < scb_record_get_id (one));
}

/* ---- directives ---- */

static const char *
directive_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_DIRECTIVE_KIND_YEAR_THEME] = N_("Theme of the year"),
    [SCB_DIRECTIVE_KIND_MONTH_ORIENTATION] = N_("Orientation of a month"),
    [SCB_DIRECTIVE_KIND_DOCUMENT] = N_("Document"),
  };

  return value > 0 && value < (int)G_N_ELEMENTS (labels) ? _ (labels[value]) : NULL;
}

static void
begin_directive (ScbRecord *record, ScbBook *book)
{
  g_object_set (record, "kind", SCB_DIRECTIVE_KIND_MONTH_ORIENTATION, "organization",
                scb_book_get_own_organization (book), NULL);
}

static char *
get_directive_title (ScbRecord *record, ScbBook *book)
{
  return g_strdup (SCB_DIRECTIVE (record)->title);
}

static char *
get_directive_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbDirective *directive = SCB_DIRECTIVE (record);
  const char *day = directive->since != NULL ? directive->since : directive->issued_on;
  g_autofree char *since = day != NULL ? scb_date_text_short (day) : NULL;

  return scb_list_row_join (
      (const char *const[]){ directive_kind_label (directive->kind), since, directive->number }, 3);
}

int
scb_directive_compare (gconstpointer a, gconstpointer b)
{
  ScbDirective *one = *(ScbDirective *const *)a;
  ScbDirective *other = *(ScbDirective *const *)b;

  return compare (one->since != NULL ? one->since : one->issued_on,
                  other->since != NULL ? other->since : other->issued_on, SCB_RECORD (one),
                  SCB_RECORD (other));
}

const ScbDataKind *
scb_directive_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("Title"), .is_wide = TRUE },
    { .name = "kind", .label = N_("Kind"), .value_label = directive_kind_label },
    { .name = "number", .label = N_("Number") },
    { .name = "issued_on", .label = N_("Issued on") },
    { .name = "since", .label = N_("In force since") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "organization", .label = N_("Organization"), .none = N_("Not known") },
    { .name = "text", .label = N_("What is to be done"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_directive_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add directive"),
    .change_label = N_("Change directive"),
    .delete_label = N_("Delete directive"),
    .needed = N_("A directive needs its kind and its title."),
    .heading = N_("Directives"),
    .add = N_("Add a directive"),
    .empty = N_("Themes of the year and orientations of a month from the level above enter the "
                 "agendas of the sessions that are prepared."),
    .begin = begin_directive,
    .get_title = get_directive_title,
    .get_subtitle = get_directive_subtitle,
  };

  return &kind;
}

static void
begin_addressee (ScbRecord *record, ScbBook *book)
{
}

static char *
get_addressee_title (ScbRecord *record, ScbBook *book)
{
  char *name = scb_book_get_branch_name (book, SCB_DIRECTIVE_BRANCH (record)->branch, NULL);

  return name != NULL ? name : g_strdup (_("A branch"));
}

static char *
get_no_subtitle (ScbRecord *record, ScbBook *book)
{
  return NULL;
}

const ScbDataKind *
scb_addressee_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_directive_branch_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add addressee"),
    .change_label = N_("Change addressee"),
    .delete_label = N_("Delete addressee"),
    .needed = N_("An addressee is a branch."),
    .heading = N_("Addressed to"),
    .add = N_("Address it to a branch"),
    .empty
    = N_("It is addressed to all branches of the organization. Name some, and it is addressed "
          "only to them."),
    .owner = "directive",
    .begin = begin_addressee,
    .get_title = get_addressee_title,
    .get_subtitle = get_no_subtitle,
  };

  return &kind;
}

/* ---- courses ---- */

static char *
get_course_title (ScbRecord *record, ScbBook *book)
{
  return g_strdup (SCB_COURSE (record)->topic);
}

static char *
get_course_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbCourse *course = SCB_COURSE (record);
  g_autofree char *day = course->held_on != NULL ? scb_date_text_short (course->held_on) : NULL;
  g_autofree char *hours
      = isnan (course->hours) ? NULL : g_strdup_printf (_("%g hours"), course->hours);

  return scb_list_row_join ((const char *const[]){ day, hours, course->place }, 3);
}

int
scb_course_compare (gconstpointer a, gconstpointer b)
{
  ScbCourse *one = *(ScbCourse *const *)a;
  ScbCourse *other = *(ScbCourse *const *)b;

  return compare (one->held_on, other->held_on, SCB_RECORD (one), SCB_RECORD (other));
}

const ScbDataKind *
scb_course_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "topic", .label = N_("Topic"), .is_wide = TRUE },
    { .name = "held_on", .label = N_("Held on") },
    { .name = "hours", .label = N_("Hours") },
    { .name = "place", .label = N_("Place"), .is_wide = TRUE },
    { .name = "teacher", .label = N_("Teacher"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_course_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add training course"),
    .change_label = N_("Change training course"),
    .delete_label = N_("Delete training course"),
    .needed = N_("A course needs its topic."),
    .heading = N_("Courses"),
    .add = N_("Add a course"),
    .empty = N_("Classes for committee members, the newly elected above all."),
    .get_title = get_course_title,
    .get_subtitle = get_course_subtitle,
  };

  return &kind;
}

static char *
get_attendee_title (ScbRecord *record, ScbBook *book)
{
  g_autoptr (ScbMember) member
      = scb_book_get (book, SCB_TYPE_MEMBER, SCB_COURSE_ATTENDANCE (record)->member, NULL);

  return g_strdup (member != NULL ? member->full_name : _("A member"));
}

static char *
get_attendee_subtitle (ScbRecord *record, ScbBook *book)
{
  return g_strdup (SCB_COURSE_ATTENDANCE (record)->result);
}

const ScbDataKind *
scb_attendee_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "member", .label = N_("Member") },
    { .name = "result", .label = N_("Result") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_course_attendance_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add attendance of a course"),
    .change_label = N_("Change attendance of a course"),
    .delete_label = N_("Delete attendance of a course"),
    .needed = N_("Choose the member who went."),
    .heading = N_("Who went"),
    .add = N_("Add a member"),
    .empty = N_("Nobody is written down."),
    .owner = "course",
    .begin = begin_addressee,
    .get_title = get_attendee_title,
    .get_subtitle = get_attendee_subtitle,
  };

  return &kind;
}

/* ---- experience ---- */

static void
begin_experience (ScbRecord *record, ScbBook *book)
{
  g_autofree char *today = scb_date_today ();

  g_object_set (record, "noted-on", today, NULL);
}

static char *
get_experience_title (ScbRecord *record, ScbBook *book)
{
  return scb_decision_first_line (SCB_EXPERIENCE (record)->text);
}

static char *
get_experience_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbExperience *experience = SCB_EXPERIENCE (record);
  g_autoptr (ScbSession) session
      = experience->session != 0 ? scb_book_get (book, SCB_TYPE_SESSION, experience->session, NULL)
                                 : NULL;
  const char *day = session != NULL ? session->held_on : experience->noted_on;
  g_autofree char *date = day != NULL ? scb_date_text_short (day) : NULL;
  g_autofree char *branch = scb_book_get_branch_name (book, experience->branch, day);

  return scb_list_row_join (
      (const char *const[]){ branch, date,
                             experience->good_practice ? _("good way of working") : NULL },
      3);
}

int
scb_experience_compare (gconstpointer a, gconstpointer b)
{
  ScbRecord *one = *(ScbRecord *const *)a;
  ScbRecord *other = *(ScbRecord *const *)b;

  return compare (NULL, NULL, one, other);
}

const ScbDataKind *
scb_experience_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "text", .label = N_("What was shared"), .is_wide = TRUE },
    { .name = "shared_with", .label = N_("With whom"), .is_wide = TRUE },
    { .name = "good_practice", .label = N_("A good way of working, for others too") },
    { .name = "noted_on", .label = N_("Day, where it came from no session") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_experience_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add experience"),
    .change_label = N_("Change experience"),
    .delete_label = N_("Delete experience"),
    .needed = N_("An experience needs its branch and its words."),
    .heading = N_("Experience"),
    .add = N_("Add an experience"),
    .empty
    = N_("What was shared after a session, and good ways of working, from all branches; they "
          "go into the month's report."),
    .begin = begin_experience,
    .get_title = get_experience_title,
    .get_subtitle = get_experience_subtitle,
  };

  return &kind;
}
