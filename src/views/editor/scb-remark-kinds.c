/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What officials remarked before, and what was shared after the meeting: neither is a part of the
 * minutes. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-decision-text.h"
#include "scb-editor-kinds.h"

/* ---- remarks ---- */

static GPtrArray *
list_remarks (ScbDossier *dossier)
{
  GPtrArray *visits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dossier->earlier_visits->len; i++)
    {
      ScbDossierVisit *visit = dossier->earlier_visits->pdata[i];

      g_ptr_array_add (visits, g_object_ref (visit->visit));
    }
  return visits;
}

static const char *
name_of (ScbDossier *dossier, ScbVisit *visit)
{
  for (guint i = 0; i < dossier->earlier_visits->len; i++)
    {
      ScbDossierVisit *known = dossier->earlier_visits->pdata[i];

      if (known->visit->official == visit->official && known->official != NULL)
        return known->official->name;
    }
  return "";
}

static char *
get_remark_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbVisit *visit = SCB_VISIT (record);
  char *day = scb_date_text_short (visit->visited_on);

  return scb_decision_join (g_strdup (name_of (dossier, visit)), day, NULL);
}

static char *
get_remark_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbVisit *visit = SCB_VISIT (record);

  return scb_decision_first_line (visit->follow_up != NULL ? visit->follow_up
                                                           : _("Nothing has come of it yet."));
}

static GtkWidget *
make_words (gpointer context)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
}

static void
add_words (GString *text, const char *label, const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", label, words);
}

static void
show_words (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  ScbVisit *visit = SCB_VISIT (record);
  g_autoptr (GString) text = g_string_new (NULL);

  add_words (text, _("Limits"), visit->limits);
  add_words (text, _("Guidance given, experience shared"), visit->guidance);
  add_words (text, _("What arose"), visit->issues);
  gtk_label_set_label (GTK_LABEL (extra), text->str);
}

const ScbRecordKind *
scb_editor_remarks (void)
{
  static const ScbFormField fields[] = {
    { .name = "follow_up", .label = N_("What became of the remarks"), .is_wide = TRUE },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_visit_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Follow up a remark"),
    .stays_open = TRUE,
    .heading = N_("Earlier remarks of officials"),
    .empty = N_("No official has remarked anything that is to be followed up."),
    .unnamed = N_("A visit"),
    .needed = N_("A visit needs its branch."),
    .list = list_remarks,
    .get_title = get_remark_title,
    .get_subtitle = get_remark_subtitle,
    .make_extra = make_words,
    .show_extra = show_words,
  };

  return &kind;
}

/* ---- experience ---- */

static GPtrArray *
list_experiences (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->experiences);
}

static void
begin_experience (ScbRecord *record, ScbDossier *dossier)
{
  ScbSession *session = dossier->session;

  g_object_set (record, "session", scb_record_get_id (SCB_RECORD (session)), "branch",
                session->branch, NULL);
}

static char *
get_experience_title (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_EXPERIENCE (record)->text);
}

static char *
get_experience_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbExperience *experience = SCB_EXPERIENCE (record);
  const char *shared = experience->shared_with != NULL ? experience->shared_with : "";

  return scb_decision_join (g_strdup (experience->good_practice ? _("good way of working") : ""),
                            g_strdup (shared), NULL);
}

const ScbRecordKind *
scb_editor_experiences (void)
{
  static const ScbFormField fields[] = {
    { .name = "text", .label = N_("What was shared"), .is_wide = TRUE },
    { .name = "shared_with", .label = N_("With whom"), .is_wide = TRUE },
    { .name = "good_practice", .label = N_("A good way of working, for others too") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_experience_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add experience"),
    .change_label = N_("Change experience"),
    .delete_label = N_("Delete experience"),
    .stays_open = TRUE,
    .heading = N_("Experience shared after the session"),
    .add = N_("Add an experience"),
    .empty = N_("Nothing is written down yet."),
    .unnamed = N_("New experience"),
    .needed = N_("An experience needs its branch and its words."),
    .list = list_experiences,
    .begin = begin_experience,
    .get_title = get_experience_title,
    .get_subtitle = get_experience_subtitle,
  };

  return &kind;
}
