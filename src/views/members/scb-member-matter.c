/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session decided about a person. */

#include "scb-config.h"

#include "scb-member-matter.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-decision-labels.h"

gboolean
scb_member_matter_propose (ScbBook *book, ScbVote *vote, ScbMemberEvent *event)
{
  g_autoptr (ScbSession) session = NULL;

  if (!scb_member_event_of_matter (vote->matter, &event->kind))
    return FALSE;
  session = scb_book_get (book, SCB_TYPE_SESSION, vote->session, NULL);
  if (session == NULL)
    return FALSE;
  event->session = vote->session;
  event->day = g_strdup (session->held_on);
  event->branch = session->branch;
  return TRUE;
}

char *
scb_member_matter_text (ScbBook *book, ScbVote *vote)
{
  g_autoptr (ScbSession) session = scb_book_get (book, SCB_TYPE_SESSION, vote->session, NULL);
  g_autofree char *day = session != NULL ? scb_date_text_short (session->held_on) : NULL;
  g_autofree char *branch
      = session != NULL ? scb_book_get_branch_name (book, session->branch, session->held_on) : NULL;

  return g_strdup_printf (
      _("The session of %s of %s agreed to this: %s (%d of %d in favour). It is "
         "not written down yet what came of it."),
      day != NULL ? day : "?", branch != NULL ? branch : "?",
      vote->subject != NULL ? vote->subject : scb_matter_kind_label (vote->matter),
      (int)vote->in_favour, (int)vote->base);
}
