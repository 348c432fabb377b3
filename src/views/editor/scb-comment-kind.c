/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the official who guides the branch says to the draft before the session, each answered. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-decision-text.h"
#include "scb-editor-kinds.h"

static GPtrArray *
list_comments (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->comments);
}

/* The first official who is assigned to the session. */
static gint64
first_official (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->guests->len; i++)
    if (SCB_GUEST (dossier->guests->pdata[i])->official != 0)
      return SCB_GUEST (dossier->guests->pdata[i])->official;
  return 0;
}

/* A comment that is typed before the session came now; one that is copied afterwards has no time
 * that anybody recorded. */
static void
begin_comment (ScbRecord *record, ScbDossier *dossier)
{
  g_autofree char *today = scb_date_today ();
  const char *held_on = dossier->session->held_on;
  g_autofree char *now
      = held_on == NULL || strcmp (today, held_on) <= 0 ? scb_date_stamp_now () : NULL;

  scb_decision_begin (record, dossier, dossier->comments);
  g_object_set (record, "official", first_official (dossier), "made-at", now, NULL);
}

static const char *
author_of (ScbDraftComment *comment, ScbDossier *dossier)
{
  for (guint i = 0; comment->official != 0 && i < dossier->guests->len; i++)
    if (SCB_GUEST (dossier->guests->pdata[i])->official == comment->official)
      return SCB_GUEST (dossier->guests->pdata[i])->name;
  return comment->author_name;
}

static char *
get_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbDraftComment *comment = SCB_DRAFT_COMMENT (record);
  const char *author = author_of (comment, dossier);
  g_autofree char *text = scb_decision_first_line (comment->text);

  return g_strdup_printf ("%s: %s", author != NULL ? author : "…", text != NULL ? text : "…");
}

static char *
get_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbDraftComment *comment = SCB_DRAFT_COMMENT (record);
  g_autofree char *made_on
      = comment->made_at != NULL ? g_strndup (comment->made_at, strlen ("2020-09-03")) : NULL;
  g_autofree char *answer = scb_decision_first_line (comment->answer);

  return scb_decision_join (scb_decision_date (made_on, NULL),
                            answer != NULL ? g_strdup_printf (_("Answer: %s"), answer)
                                           : g_strdup (_("Not answered yet")),
                            NULL);
}

static void
list_officials (ScbDossier *dossier, ScbAddChoice add, gpointer choices)
{
  for (guint i = 0; i < dossier->guests->len; i++)
    {
      ScbGuest *guest = dossier->guests->pdata[i];

      if (guest->official != 0)
        add (choices, guest->official, guest->name);
    }
}

static void
adjust (ScbRecord *changed, const char *field, ScbDossier *dossier)
{
  if (SCB_DRAFT_COMMENT (changed)->official != 0)
    g_object_set (changed, "author-name", NULL, NULL);
}

static gboolean
is_shown (ScbRecord *record, const char *field)
{
  return strcmp (field, "author_name") != 0 || SCB_DRAFT_COMMENT (record)->official == 0;
}

const ScbRecordKind *
scb_editor_comments (void)
{
  static const ScbFormField fields[] = {
    { .name = "official",
      .label = N_("Who comments"),
      .none = N_("Somebody else"),
      .list_choices = list_officials },
    { .name = "author_name", .label = N_("Name"), .is_wide = TRUE },
    { .name = "text", .label = N_("What is said to the draft") },
    { .name = "answer", .label = N_("What became of it") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_draft_comment_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add comment on the draft"),
    .change_label = N_("Change comment on the draft"),
    .delete_label = N_("Delete comment on the draft"),
    .heading = N_("Comments on the draft"),
    .add = N_("Add a comment"),
    .empty = N_("The official who guides the branch has not commented on the draft."),
    .unnamed = N_("New comment"),
    .needed = N_("A comment needs its words. Delete it if it is not wanted."),
    .list = list_comments,
    .begin = begin_comment,
    .get_title = get_title,
    .get_subtitle = get_subtitle,
    .adjust = adjust,
    .is_shown = is_shown,
  };

  return &kind;
}
