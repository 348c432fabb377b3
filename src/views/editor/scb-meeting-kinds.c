/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is recorded in the meeting and at its end. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-text.h"
#include "scb-editor-kinds.h"
#include "scb-labels.h"
#include "scb-remark-bar.h"

static const char *
agreed_label (int value)
{
  return value == SCB_ANSWER_YES ? _("Agreed") : value == SCB_ANSWER_NO ? _("Not agreed") : NULL;
}

/* ---- the course ---- */

static GPtrArray *
list_agenda (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->agenda);
}

static char *
get_course_title (ScbRecord *record, ScbDossier *dossier)
{
  return g_strdup (SCB_AGENDA_ITEM (record)->title);
}

static char *
get_course_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_AGENDA_ITEM (record)->conclusion);
}

const ScbRecordKind *
scb_editor_course (void)
{
  static const ScbFormField fields[] = {
    { .name = "presented", .label = N_("What was presented") },
    { .name = "conclusion", .label = N_("The chair concludes") },
    { .name = "started_at", .label = N_("Began at") },
    { .name = "ended_at", .label = N_("Ended at") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_agenda_item_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Change course"),
    .change_label = N_("Change course"),
    .heading = N_("Point by point"),
    .empty = N_("The agenda has no point yet."),
    .unnamed = N_("A point"),
    .needed = N_("A point of the agenda stays in the course."),
    .list = list_agenda,
    .get_title = get_course_title,
    .get_subtitle = get_course_subtitle,
  };

  return &kind;
}

static GPtrArray *
list_opinions (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->opinions);
}

/* The next opinion belongs to the point that the last one did, and comes after it. */
static void
begin_opinion (ScbRecord *record, ScbDossier *dossier)
{
  GPtrArray *opinions = dossier->opinions;
  ScbOpinion *last = opinions->len > 0 ? opinions->pdata[opinions->len - 1] : NULL;
  gint64 first = dossier->agenda->len > 0 ? scb_record_get_id (dossier->agenda->pdata[0]) : 0;

  g_object_set (record, "agenda-item", last != NULL ? last->agenda_item : first, "position",
                last != NULL ? last->position + 1 : (gint64)1, NULL);
}

static char *
get_opinion_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbOpinion *opinion = SCB_OPINION (record);
  g_autofree char *name = scb_decision_person (dossier, opinion->speaker, opinion->speaker_name);
  g_autofree char *text = scb_decision_first_line (opinion->text);

  return g_strdup_printf ("%s: %s", *name != '\0' ? name : "…", text != NULL ? text : "…");
}

static GtkWidget *
make_remark_bar (gpointer context)
{
  return scb_remark_bar_new (context);
}

static void
show_remark_bar (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  scb_remark_bar_show (SCB_REMARK_BAR (extra), SCB_OPINION (record), dossier);
}

const ScbRecordKind *
scb_editor_opinions (void)
{
  static const ScbFormField fields[] = {
    { .name = "speaker", .label = N_("Who speaks"), .partner = "speaker_name" },
    { .name = "text", .label = N_("What was said") },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .list_choices = scb_decision_list_items },
    { .name = "spoken_at", .label = N_("At") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_opinion_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add opinion"),
    .change_label = N_("Change opinion"),
    .delete_label = N_("Delete opinion"),
    .heading = N_("Opinions"),
    .add = N_("Add an opinion"),
    .empty = N_("Nobody has spoken yet."),
    .unnamed = N_("New opinion"),
    .needed
    = N_("An opinion needs its words and a point of the agenda. Delete it if it is not wanted."),
    .list = list_opinions,
    .begin = begin_opinion,
    .get_title = get_opinion_title,
    .make_extra = make_remark_bar,
    .show_extra = show_remark_bar,
  };

  return &kind;
}

const ScbRecordKind *
scb_editor_opening (void)
{
  static const ScbFormField fields[] = {
    { .name = "agenda_agreed",
      .label = N_("The agenda"),
      .none = N_("Not recorded"),
      .value_label = agreed_label },
    { .name = "previous_agreed",
      .label = N_("The previous minutes"),
      .none = N_("Not recorded"),
      .value_label = agreed_label },
    { .name = "previous_remark", .label = N_("Remark on the previous minutes") },
    { .name = "dues_paid", .label = N_("Members who have paid their dues") },
    { .name = "dues_due", .label = N_("Members who have to pay") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_session_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Change opening"),
    .heading = N_("Opening"),
    .needed = N_("A session needs its kind and its month."),
  };

  return &kind;
}

/* ---- the end ---- */

const ScbRecordKind *
scb_editor_closing (void)
{
  static const ScbFormField fields[] = {
    { .name = "ends_at", .label = N_("Ended at") },
    { .name = "self_review", .label = N_("Limits, and how to overcome them") },
    { .name = "reading_remark", .label = N_("Remark when the minutes were read") },
    { .name = "adopted_in_favour", .label = N_("Agreed to the minutes") },
    { .name = "adopted_of", .label = N_("Of so many") },
    { .name = "reported_on", .label = N_("Reported to the level above on") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_session_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Change closing"),
    .heading = N_("Closing"),
    .needed = N_("A session needs its kind and its month."),
  };

  return &kind;
}
