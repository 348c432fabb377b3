/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into the handbook before a session. */

#include "scb-config.h"

#include "scb-handbook-private.h"

#include "scb-date-text.h"

/* ---- schedule ---- */

static char *
session_line (ScbHandbook *self)
{
  ScbSession *session = self->dossier->session;
  gboolean has_theme
      = session->kind == SCB_SESSION_KIND_THEMATIC || session->kind == SCB_SESSION_KIND_COMBINED;
  g_autofree char *month = scb_date_text_period (session->period);
  g_autofree char *key
      = g_strconcat ("schedule.session.", scb_enum_nick (SCB_TYPE_SESSION_KIND, session->kind),
                     has_theme && session->theme == NULL ? "-open" : NULL, NULL);

  if (session->kind == SCB_SESSION_KIND_UNKNOWN)
    return NULL;
  if (has_theme && session->theme != NULL)
    return scb_handbook_phrase (self, key, "branch", self->dossier->branch_name, "month", month,
                                "theme", session->theme, NULL);
  return scb_handbook_phrase (self, key, "branch", self->dossier->branch_name, "month", month,
                              NULL);
}

static char *
time_line (ScbHandbook *self)
{
  ScbSession *session = self->dossier->session;
  g_autofree char *time = scb_date_text_time (session->starts_at);
  g_autofree char *date = scb_date_text_long (session->held_on);
  const char *weekday = scb_date_text_weekday (session->held_on);

  if (time == NULL)
    return scb_handbook_phrase (self, "schedule.day", "weekday", weekday, "date", date, NULL);
  return scb_handbook_phrase (self, "schedule.time", "time", time, "weekday", weekday, "date", date,
                              NULL);
}

static char *
contact_line (ScbHandbook *self)
{
  gint64 id = self->dossier->session->contact;
  ScbMember *contact = scb_dossier_get_member (self->dossier, id);
  const char *name = scb_handbook_name (self, id);

  if (contact == NULL)
    return NULL;
  if (contact->phone == NULL)
    return scb_handbook_phrase (self, "schedule.contact", "name", name, NULL);
  return scb_handbook_phrase (self, "schedule.contact-phone", "name", name, "phone", contact->phone,
                              NULL);
}

static char *
guests_line (ScbHandbook *self)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->dossier->guests->len; i++)
    {
      ScbGuest *guest = self->dossier->guests->pdata[i];

      g_ptr_array_add (names, guest->post != NULL
                                  ? scb_handbook_phrase (self, "guest-post", "name", guest->name,
                                                         "post", guest->post, NULL)
                                  : scb_handbook_phrase (self, "guest", "name", guest->name, NULL));
    }
  joined = scb_handbook_join (names, "; ");
  return scb_handbook_phrase (self, "schedule.guests", "names", joined, NULL);
}

static void
write_schedule (ScbHandbook *self)
{
  ScbSession *session = self->dossier->session;

  scb_handbook_add_line (self, session_line (self));
  scb_handbook_add_line (self, time_line (self));
  scb_handbook_add_line (
      self, scb_handbook_phrase (self, "schedule.place", "place", session->place, NULL));
  scb_handbook_add_line (self,
                         scb_handbook_phrase (self, "schedule.chair", "name",
                                              scb_handbook_name (self, session->chair), NULL));
  scb_handbook_add_line (self, guests_line (self));
  scb_handbook_add_line (self, contact_line (self));
  scb_handbook_end_block (self, "schedule", scb_handbook_phrase (self, "schedule.title", NULL));
}

/* ---- programme and documents ---- */

/* "1. Title (detail; detail)". Takes @details. */
static char *
numbered_line (
    ScbHandbook *self, const char *key, guint number, const char *title, GPtrArray *details)
{
  g_autofree char *digits = scb_handbook_count (number);
  g_autofree char *line = scb_handbook_phrase (self, key, "number", digits, "title", title, NULL);
  g_autofree char *joined = scb_handbook_join (details, "; ");

  if (line == NULL || joined == NULL)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s (%s)", line, joined);
}

static char *
programme_line (ScbHandbook *self, guint number, ScbAgendaItem *item)
{
  GPtrArray *details = g_ptr_array_new ();
  g_autofree char *minutes = scb_handbook_count (item->planned_minutes);
  const char *presenter = scb_handbook_name (self, item->presenter);

  g_ptr_array_add (details, presenter != NULL ? scb_handbook_phrase (self, "programme.presenter",
                                                                     "name", presenter, NULL)
                                              : scb_handbook_phrase (self, "programme.body", "name",
                                                                     item->presenter_name, NULL));
  g_ptr_array_add (details,
                   scb_handbook_phrase (self, "programme.minutes", "minutes", minutes, NULL));
  return numbered_line (self, "programme.item", number, item->title, details);
}

static void
write_programme (ScbHandbook *self)
{
  gint64 total = SCB_UNKNOWN;
  g_autofree char *minutes = NULL;

  for (guint i = 0; i < self->dossier->agenda->len; i++)
    {
      ScbAgendaItem *item = self->dossier->agenda->pdata[i];

      if (item->planned_minutes != SCB_UNKNOWN)
        total = MAX (total, 0) + item->planned_minutes;
      scb_handbook_add_line (self, programme_line (self, i + 1, item));
    }
  minutes = scb_handbook_count (total);
  scb_handbook_add_line (self,
                         scb_handbook_phrase (self, "programme.total", "minutes", minutes, NULL));
  scb_handbook_end_block (self, "programme", scb_handbook_phrase (self, "programme.title", NULL));
}

static void
write_documents (ScbHandbook *self)
{
  for (guint i = 0; i < self->dossier->documents->len; i++)
    {
      ScbSessionDocument *document = self->dossier->documents->pdata[i];
      GPtrArray *details = g_ptr_array_new ();
      g_autofree char *date = scb_date_text_long (document->issued_on);

      g_ptr_array_add (details, scb_handbook_phrase (self, "documents.number", "number",
                                                     document->number, NULL));
      g_ptr_array_add (details, scb_handbook_phrase (self, "documents.date", "date", date, NULL));
      g_ptr_array_add (details, g_strdup (document->issuer));
      scb_handbook_add_line (
          self, numbered_line (self, "documents.item", i + 1, document->title, details));
    }
  scb_handbook_end_block (self, "documents", scb_handbook_phrase (self, "documents.title", NULL));
}

void
scb_handbook_write_before (ScbHandbook *self)
{
  write_schedule (self);
  write_programme (self);
  write_documents (self);
}
