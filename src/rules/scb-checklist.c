/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preparation and aftermath of a session, with their days. */

#include "scb-config.h"

#include "scb-checklist.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"

typedef struct
{
  GPtrArray *items;
  ScbDossier *dossier;
  ScbSession *session;
  const ScbRules *rules;
  const char *today;
} Check;

static void
item_free (gpointer data)
{
  ScbCheckItem *item = data;

  g_free (item->sentence);
  g_free (item->due_on);
  g_free (item);
}

static gboolean
is_after (const char *day, const char *due)
{
  return day != NULL && due != NULL && strcmp (day, due) > 0;
}

/* Takes @sentence. */
static ScbCheckItem *
add (Check *check, const char *code, const char *field, gboolean done, char *sentence)
{
  ScbCheckItem *item = g_new0 (ScbCheckItem, 1);

  item->code = code;
  item->page = "prepare";
  item->field = field;
  item->done = done;
  item->state = done ? SCB_CHECK_DONE : SCB_CHECK_OPEN;
  item->sentence = sentence;
  g_ptr_array_add (check->items, item);
  return item;
}

/* @done_on is when it was done, where that is known. */
static void
set_due (Check *check, ScbCheckItem *item, const char *due, const char *done_on)
{
  item->due_on = g_strdup (due);
  if (is_after (item->done ? done_on : check->today, due))
    item->state = SCB_CHECK_LATE;
}

/* A step that is a date: @done and @open are sentences, the first with the day in it. */
static ScbCheckItem *
add_dated (Check *check,
           const char *code,
           const char *field,
           const char *done_on,
           const char *due,
           const char *done,
           const char *open)
{
  g_autofree char *day = scb_date_text_short (done_on);
  g_auto (GStrv) parts = g_strsplit (done, "%s", 2);
  ScbCheckItem *item = add (check, code, field, done_on != NULL,
                            done_on != NULL ? g_strjoinv (day, parts) : g_strdup (open));

  set_due (check, item, due, done_on);
  return item;
}

static void
not_needed (ScbCheckItem *item, const char *sentence)
{
  if (item->done)
    return;
  item->state = SCB_CHECK_NOT_NEEDED;
  scb_set_string (&item->sentence, sentence);
  g_clear_pointer (&item->due_on, g_free);
}

/* ---- before ---- */

static void
check_draft (Check *check)
{
  const char *name = scb_dossier_get_name (check->dossier, check->session->drafter);
  g_autofree char *due = scb_date_text_short (check->session->draft_due_on);
  gboolean done = check->session->drafter != 0;
  char *sentence;

  if (name != NULL && due != NULL)
    sentence = g_strdup_printf (_("%s drafts content and resolution until %s."), name, due);
  else if (done)
    sentence = g_strdup_printf (_("%s drafts content and resolution."),
                                name != NULL ? name : _("A member"));
  else
    sentence = g_strdup (_("Nobody is asked yet to draft content and resolution."));
  set_due (check, add (check, "draft", "drafter", done, sentence), check->session->held_on, NULL);
}

static void
check_committee (Check *check)
{
  ScbCheckItem *item
      = add_dated (check, "committee", "committee_met_on", check->session->committee_met_on,
                   check->session->held_on,
                   _("The committee met first, or secretary and deputy agreed, on %s."),
                   _("The committee has not met yet, nor have secretary and deputy agreed."));

  if (check->session->kind == SCB_SESSION_KIND_COMMITTEE)
    not_needed (item, _("A committee meeting needs no committee meeting before it."));
}

static void
check_notice (Check *check)
{
  ScbCheckItem *item;

  add_dated (check, "notice", "notified_on", check->session->notified_on, check->session->held_on,
             _("Members were told time, place and content on %s."),
             _("Members are not told yet of time, place and content."));
  item = add_dated (check, "superior", "superior_notified_on", check->session->superior_notified_on,
                    check->session->held_on, _("The committee member from above was told on %s."),
                    _("The committee member from above is not told yet."));
  if (check->session->kind == SCB_SESSION_KIND_COMMITTEE)
    not_needed (item, _("Of a committee meeting nobody above need be told."));
}

const char *
scb_check_documents_out_on (ScbDossier *dossier)
{
  const char *last = NULL;

  if (dossier->session->documents_sent_on != NULL)
    return dossier->session->documents_sent_on;
  for (guint i = 0; i < dossier->documents->len; i++)
    {
      const char *sent_on = SCB_SESSION_DOCUMENT (dossier->documents->pdata[i])->sent_on;

      if (sent_on == NULL)
        return NULL;
      if (last == NULL || strcmp (sent_on, last) > 0)
        last = sent_on;
    }
  return last;
}

static void
check_documents (Check *check)
{
  g_autofree char *due = scb_date_add_days (check->session->held_on, -check->rules->notice_days);

  add_dated (check, "documents", "documents_sent_on", scb_check_documents_out_on (check->dossier),
             due, _("The documents went out on %s."), _("The documents are not out yet."));
}

static void
check_officials (Check *check)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  guint n_assigned = 0;
  const char *last = NULL;
  g_autofree char *names = NULL;
  ScbCheckItem *item;

  for (guint i = 0; i < check->dossier->guests->len; i++)
    {
      ScbGuest *guest = check->dossier->guests->pdata[i];

      if (!guest->assigned)
        continue;
      n_assigned++;
      if (guest->invited_on == NULL)
        g_ptr_array_add (missing, guest->name);
      else if (last == NULL || strcmp (guest->invited_on, last) > 0)
        last = guest->invited_on;
    }
  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **)missing->pdata);
  item = add (check, "officials", "guests", n_assigned > 0 && missing->len == 1,
              missing->len > 1 ? g_strdup_printf (_("Not invited yet: %s."), names)
                               : g_strdup (_("The assigned officials are invited.")));
  set_due (check, item, check->session->held_on, last);
  if (n_assigned == 0)
    not_needed (item, _("No official is assigned to this session."));
}

static void
check_agenda (Check *check)
{
  GPtrArray *agenda = check->dossier->agenda;
  guint n_missing = 0;
  char *sentence;

  for (guint i = 0; i < agenda->len; i++)
    n_missing += scb_check_needs_presenter (agenda->pdata[i]);
  if (agenda->len == 0)
    sentence = g_strdup (_("There is no agenda yet."));
  else if (n_missing > 0)
    sentence
        = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point of the agenda has no presenter.",
                                        "%u points of the agenda have no presenter.", n_missing),
                           n_missing);
  else
    sentence = g_strdup (_("The agenda is ready, each point with its presenter."));
  set_due (check, add (check, "agenda", "agenda", agenda->len > 0 && n_missing == 0, sentence),
           check->session->held_on, NULL);
}

static void
check_time_and_place (Check *check)
{
  ScbSession *session = check->session;
  const char *field = session->held_on == NULL     ? "held_on"
                      : session->starts_at == NULL ? "starts_at"
                                                   : "place";
  gboolean done = session->held_on != NULL && session->starts_at != NULL && session->place != NULL;
  const char *sentence;

  if (done)
    sentence = _("Day, time and place are fixed.");
  else if (session->held_on == NULL)
    sentence = _("The day is not fixed yet.");
  else if (session->starts_at == NULL)
    sentence = _("The time is not fixed yet.");
  else
    sentence = _("The place is not fixed yet.");
  set_due (check, add (check, "time-place", field, done, g_strdup (sentence)), session->held_on,
           NULL);
}

/* What the official said to the draft waits for its answer; where nothing was said there is nothing
 * to do. */
static void
check_comments (Check *check)
{
  GPtrArray *comments = check->dossier->comments;
  guint n_open = 0;
  char *sentence;

  for (guint i = 0; i < comments->len; i++)
    n_open += SCB_DRAFT_COMMENT (comments->pdata[i])->answer == NULL;
  if (comments->len == 0)
    return;
  if (n_open == 0)
    sentence = g_strdup (_("The comments on the draft are answered."));
  else
    sentence = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u comment on the draft is not answered yet.",
                     "%u comments on the draft are not answered yet.", n_open),
        n_open);
  set_due (check, add (check, "comments", "comments", n_open == 0, sentence),
           check->session->held_on, NULL);
}

/* ---- after ---- */

static void
check_after (Check *check)
{
  ScbSession *session = check->session;
  g_autofree char *finish_by
      = scb_date_add_days (session->adopted_on != NULL ? session->adopted_on : session->held_on,
                           check->rules->finishing_days);
  g_autofree char *report_by = scb_date_add_days (session->held_on, check->rules->report_days);
  ScbCheckItem *item;

  item = add_dated (check, "finish", "signed_on",
                    session->state == SCB_SESSION_STATE_SIGNED ? session->signed_on : NULL,
                    finish_by, _("The minutes were finished and signed on %s."),
                    _("The minutes are not finished and signed yet."));
  item->page = "close";
  item = add_dated (check, "report", "reported_on", session->reported_on, report_by,
                    _("Reported to the level above on %s."),
                    _("Not reported yet to the level above."));
  item->page = "close";
  if (session->kind == SCB_SESSION_KIND_COMMITTEE)
    not_needed (item, _("A committee meeting is not reported to the level above."));
}

GPtrArray *
scb_checklist (ScbDossier *dossier, const ScbRules *rules, const char *today)
{
  Check check
      = { g_ptr_array_new_with_free_func (item_free), dossier, dossier->session, rules, today };

  if (dossier->session->state == SCB_SESSION_STATE_NOT_HELD
      || dossier->session->detail == SCB_SESSION_DETAIL_COUNTS
      || dossier->session->detail == SCB_SESSION_DETAIL_SCORE)
    return check.items;
  check_draft (&check);
  check_committee (&check);
  check_time_and_place (&check);
  check_agenda (&check);
  check_notice (&check);
  check_officials (&check);
  check_documents (&check);
  check_comments (&check);
  check_after (&check);
  return check.items;
}

/* At some points nobody presents anything: everybody speaks. */
gboolean
scb_check_needs_presenter (ScbAgendaItem *item)
{
  return item->kind != SCB_AGENDA_KIND_DISCUSSION && item->kind != SCB_AGENDA_KIND_CRITICISM
         && item->kind != SCB_AGENDA_KIND_PREVIOUS_MINUTES
         && item->presenter == 0 && item->presenter_name == NULL;
}
