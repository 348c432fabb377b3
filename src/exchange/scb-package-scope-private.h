/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package-private.h"

G_BEGIN_DECLS

/*
 * What goes into a part of a book.
 *
 * The sessions that are asked for go whole: with all they own, and with what belongs to them
 * (numbers, attachments, visits).  What they name goes along by name only: with the lists that draw
 * in nothing else, so that a month of one branch does not bring the affairs of every branch its
 * guests have been to.  A record whose owner is only named stands at the top and names its owner:
 * a list in the owner would pass for the whole list.
 */
typedef struct _ScbPackageChoice ScbPackageChoice;

ScbPackageChoice *
scb_package_choice_new (ScbBook *book, const ScbPackageScope *scope, GError **error);
void scb_package_choice_free (ScbPackageChoice *choice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageChoice, scb_package_choice_free)

/** scb_package_choice_begin: (transfer full): nothing is chosen yet. */
ScbPackageChoice *scb_package_choice_begin (ScbBook *book);
/** scb_package_choice_add: a record, @whole: with all its lists and what belongs to it. */
void scb_package_choice_add (ScbPackageChoice *choice, GType type, gint64 id, gboolean whole);
/** scb_package_choice_add_roll: memberships, exemptions and posts in a branch. */
void scb_package_choice_add_roll (ScbPackageChoice *choice, gint64 branch);
/** scb_package_choice_finish: what the chosen records name; FALSE with the first error. */
gboolean scb_package_choice_finish (ScbPackageChoice *choice, GError **error);

/* What went before the first session of a branch's own book, from the office's book: how many
 * sessions, the next numbers. It is in no book that makes it. */
typedef struct
{
  ScbOpeningBalance *balance;
  GPtrArray *numbers; /* ScbOpeningNumber */
} ScbPackageOpening;

/** scb_package_opening_new: (transfer full) (nullable): NULL where the book has no session; what it
 * was told of the time before goes with the branch. */
ScbPackageOpening *scb_package_opening_new (ScbBook *book, gint64 branch);
void scb_package_opening_free (ScbPackageOpening *opening);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageOpening, scb_package_opening_free)

/** scb_package_write: (transfer full): the package. @choice (nullable): all for NULL; @header
 * (nullable); @settings (nullable): where @choice is given, those that go along, char * → char *;
 * @openings (nullable) (element-type ScbPackageOpening). */
GBytes *scb_package_write (ScbBook *book,
                           ScbPackageChoice *choice,
                           const ScbPackageHeader *header,
                           GHashTable *settings,
                           GPtrArray *openings,
                           GError **error);

/** scb_package_send_header: (transfer full): who sends it, and when. */
ScbPackageHeader *
scb_package_send_header (ScbBook *book, ScbPackagePurpose purpose, GType type, gint64 sender);

/** scb_package_send_subtree: (transfer full) (element-type gint64 *): an organization and all under
 * it on the day; @day (nullable): or ever. */
GHashTable *scb_package_send_subtree (ScbBook *book, gint64 organization, const char *day);

/** scb_package_choice_is_whole: whether all lists of @record go into the package. */
gboolean scb_package_choice_is_whole (ScbPackageChoice *choice, ScbRecord *record);

/** scb_package_choice_list_top: (transfer full) (element-type ScbRecord): the chosen records of
 * @type that stand at the top, in the order of the book's lists. */
GPtrArray *scb_package_choice_list_top (ScbPackageChoice *choice, GType type);

G_END_DECLS
