/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-sessions.h"
#include "scb-command-private.h"

G_BEGIN_DECLS

/* What the words of a command line mean in a book. */

/** scb_command_check_month: whether @month is NULL, or a month "2020-09"; SCB_COMMAND_ERROR_USAGE
 * otherwise. */
gboolean scb_command_check_month (const ScbCommandLine *line, const char *month, GError **error);

/** scb_command_find_branch: the id of the one branch that @text means: UUID, code, or words of its
 * name. A name that fits exactly goes before names that hold more. 0 with @error where there is
 * none, or where there are several, which are named. */
gint64 scb_command_find_branch (ScbBook *book, const char *text, GError **error);

/** scb_command_find_organization: the id of the one organization that @text means: UUID, or words
 * of a name it has or had; a name that fits exactly goes first. 0 with @error. */
gint64 scb_command_find_organization (ScbBook *book, const char *text, GError **error);

/** scb_command_find_session: the id of the session with the number or UUID @text. */
gint64 scb_command_find_session (ScbBook *book, const char *text, GError **error);

/**
 * scb_command_find_session_of_month:
 * @kind: of the session wanted; unknown: any that is a session of the whole branch and was or is to
 * be held
 *
 * Returns: the id of the branch's one session of the month; 0 with @error where there is none, or
 * where there are several, which are named with their numbers
 */
gint64 scb_command_find_session_of_month (
    ScbBook *book, gint64 branch, const char *month, ScbSessionKind kind, GError **error);

/** scb_command_last_day: (transfer full): the last day of @month; today for NULL. */
char *scb_command_last_day (const char *month);

G_END_DECLS
