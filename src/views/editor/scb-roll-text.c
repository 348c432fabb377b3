/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the list of the roll-call. */

#include "scb-config.h"

#include "scb-roll-text.h"

#include <glib/gi18n-lib.h>

#include "scb-glib.h"
#include "scb-session-people.h"

/* Names of members not called yet; with more of them the list itself tells. */
#define MAXIMUM_NAMES 4

/* (element-type utf8): not owned */
static GPtrArray *
list_uncalled (ScbDossier *dossier)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];
      const char *name = scb_session_people_name (dossier, row->member);

      if (row->duty == SCB_DUTY_EXPECTED && row->state == SCB_ATTENDANCE_STATE_UNKNOWN)
        g_ptr_array_add (names, (gpointer)(name != NULL ? name : "…"));
    }
  return names;
}

static char *
name_uncalled (GPtrArray *names)
{
  GString *text = g_string_new (_("Not called yet:"));

  for (guint i = 0; i < MIN (names->len, MAXIMUM_NAMES); i++)
    g_string_append_printf (text, "%s %s", i > 0 ? "," : "", (char *)names->pdata[i]);
  if (names->len > MAXIMUM_NAMES)
    {
      guint more = names->len - MAXIMUM_NAMES;

      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, g_dngettext (GETTEXT_PACKAGE, "and %u other member", "and %u other members", more),
          more);
    }
  return scb_string_free (text);
}

char *
scb_roll_uncalled_text (ScbDossier *dossier, guint *n_uncalled)
{
  g_autoptr (GPtrArray) names = list_uncalled (dossier);

  *n_uncalled = names->len;
  return names->len > 0 ? name_uncalled (names) : g_strdup (_("Everybody has been called."));
}

char *
scb_roll_dues_text (ScbDossier *dossier)
{
  guint counts[] = { [SCB_DUES_UNKNOWN] = 0, [SCB_DUES_PAID] = 0, [SCB_DUES_UNPAID] = 0 };

  for (guint i = 0; i < dossier->attendance->len; i++)
    counts[SCB_ATTENDANCE (dossier->attendance->pdata[i])->dues]++;
  return g_strdup_printf (_("Dues: %u paid, %u not paid, %u not recorded"), counts[SCB_DUES_PAID],
                          counts[SCB_DUES_UNPAID], counts[SCB_DUES_UNKNOWN]);
}
