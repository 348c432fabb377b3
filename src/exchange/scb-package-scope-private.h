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

/** scb_package_choice_is_whole: whether all lists of @record go into the package. */
gboolean scb_package_choice_is_whole (ScbPackageChoice *choice, ScbRecord *record);

/** scb_package_choice_list_top: (transfer full) (element-type ScbRecord): the chosen records of
 * @type that stand at the top, in the order of the book's lists. */
GPtrArray *scb_package_choice_list_top (ScbPackageChoice *choice, GType type);

G_END_DECLS
