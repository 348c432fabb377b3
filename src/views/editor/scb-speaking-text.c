/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a session in a few words. */

#include "scb-config.h"

#include "scb-speaking-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-attendance-count.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-session-people.h"

/* More names than this say nothing to anybody who looks up for a moment. */
#define MAXIMUM_NAMES 30

char *
scb_speaking_item_text (ScbDossier *dossier, int place)
{
  const char *title;

  if (place < 0)
    return g_strdup (_("The agenda has no point yet. Add one on the page “Prepare”."));
  title = SCB_AGENDA_ITEM (dossier->agenda->pdata[place])->title;
  return g_strdup_printf ("%d/%u. %s", place + 1, dossier->agenda->len,
                          title != NULL ? title : "…");
}

/* SCB_UNKNOWN where nobody knows. */
static gint64
used_minutes (ScbAgendaItem *item, const char *now)
{
  const char *end = item->ended_at != NULL ? item->ended_at : now;

  return item->started_at != NULL && end != NULL ? scb_time_minutes_between (item->started_at, end)
                                                 : SCB_UNKNOWN;
}

static void
add_minutes (gint64 *sum, gint64 minutes)
{
  if (minutes != SCB_UNKNOWN)
    *sum = (*sum != SCB_UNKNOWN ? *sum : 0) + minutes;
}

static char *
minutes_text (gint64 planned, gint64 used)
{
  if (planned != SCB_UNKNOWN && used != SCB_UNKNOWN)
    return g_strdup_printf (_("%" PRId64 " of %" PRId64 " planned minutes used"), used, planned);
  if (planned != SCB_UNKNOWN)
    return g_strdup_printf (_("%" PRId64 " minutes planned"), planned);
  if (used != SCB_UNKNOWN)
    return g_strdup_printf (_("%" PRId64 " minutes used"), used);
  return NULL;
}

char *
scb_speaking_time_text (ScbDossier *dossier, int place, const char *now)
{
  gint64 planned = SCB_UNKNOWN, used = SCB_UNKNOWN;
  g_autofree char *item = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < dossier->agenda->len; i++)
    {
      ScbAgendaItem *record = dossier->agenda->pdata[i];
      /* Only the point that is spoken about goes on. */
      gint64 minutes = used_minutes (record, (int)i == place ? now : NULL);

      add_minutes (&planned, record->planned_minutes);
      add_minutes (&used, minutes);
      if ((int)i == place)
        item = minutes_text (record->planned_minutes, minutes);
    }
  all = minutes_text (planned, used);
  if (all == NULL)
    return g_strdup ("");
  if (item == NULL)
    return g_strdup_printf (_("Whole session: %s"), all);
  return g_strdup_printf (_("This point: %s. Whole session: %s"), item, all);
}

static gboolean
has_spoken (ScbDossier *dossier, gint64 member)
{
  for (guint i = 0; i < dossier->opinions->len; i++)
    if (SCB_OPINION (dossier->opinions->pdata[i])->speaker == member)
      return TRUE;
  return FALSE;
}

static char *
silent_names (ScbDossier *dossier)
{
  GString *names = g_string_new (NULL);
  guint n_names = 0;

  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];

      if (row->state != SCB_ATTENDANCE_STATE_PRESENT || has_spoken (dossier, row->member))
        continue;
      if (++n_names <= MAXIMUM_NAMES)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                scb_session_people_name (dossier, row->member));
    }
  if (n_names > MAXIMUM_NAMES)
    g_string_append (names, " …");
  return scb_string_free (names);
}

char *
scb_speaking_speakers_text (ScbDossier *dossier)
{
  ScbAttendanceCount count;
  g_autofree char *share = NULL;
  g_autofree char *silent = NULL;

  scb_attendance_count (dossier, &count);
  if (count.present == SCB_UNKNOWN || count.present == 0)
    return g_strdup (_("Call the roll: then it is seen who has spoken and who has not yet."));
  silent = silent_names (dossier);
  /* Without a word written nobody knows how many spoke. */
  if (count.speakers == SCB_UNKNOWN)
    return g_strdup_printf (_("Nobody has spoken yet. Present: %s."), silent);
  share = scb_number_text (count.speaker_share * 100, 1);
  if (scb_string_is_empty (silent))
    return g_strdup_printf (_("%" PRId64 " of %" PRId64 " present members have spoken = %s %%."),
                            count.speakers, count.present, share);
  return g_strdup_printf (
      _("%" PRId64 " of %" PRId64 " present members have spoken = %s %%. Not yet: %s."),
      count.speakers, count.present, share, silent);
}

gint64
scb_speaking_first_item (ScbDossier *dossier)
{
  ScbOpinion *last
      = dossier->opinions->len > 0 ? dossier->opinions->pdata[dossier->opinions->len - 1] : NULL;

  if (dossier->agenda->len == 0)
    return 0;
  return last != NULL ? last->agenda_item : scb_record_get_id (dossier->agenda->pdata[0]);
}

gint64
scb_speaking_next_position (ScbDossier *dossier)
{
  gint64 last = 0;

  for (guint i = 0; i < dossier->opinions->len; i++)
    last = MAX (last, SCB_OPINION (dossier->opinions->pdata[i])->position);
  return last + 1;
}
