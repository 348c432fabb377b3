/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package.h"

G_BEGIN_DECLS

/*
 * A package that arrived, before it is taken: what it would bring, in words. Many of them are
 * looked at and taken one by one: each wholly or not at all, and a bad one stops no other.
 */

typedef enum
{
  SCB_PACKAGE_NOTICE_CONFLICT, /* both sides changed a session: the user has to say whose counts */
  SCB_PACKAGE_NOTICE_NEW,
  SCB_PACKAGE_NOTICE_CHANGED,
  SCB_PACKAGE_NOTICE_NOTHING,    /* the book has all of it */
  SCB_PACKAGE_NOTICE_REFUSED,    /* a package, but not for this book, or against its rules */
  SCB_PACKAGE_NOTICE_UNREADABLE, /* no package, damaged, of a newer program */
  SCB_PACKAGE_NOTICE_TAKEN,
} ScbPackageNoticeState;

#define SCB_TYPE_PACKAGE_NOTICE (scb_package_notice_get_type ())
G_DECLARE_FINAL_TYPE (ScbPackageNotice, scb_package_notice, SCB, PACKAGE_NOTICE, GObject)

struct _ScbPackageNotice
{
  GObject parent_instance;

  char *path;
  char *title; /* who sends what of which month; the file's name where it cannot be read */
  ScbPackageNoticeState state;
  char *text; /* lines: what it brings, what stays, what is wrong */
};

/** scb_package_notice_new: (transfer full): looks at the file; never fails. Outside transactions.
 */
ScbPackageNotice *scb_package_notice_new (ScbBook *book, const char *path);

/** scb_package_notice_state_label: (transfer none): in the user's language. */
const char *scb_package_notice_state_label (ScbPackageNoticeState state);

/** scb_package_notice_can_be_taken: whether there is anything to take. */
gboolean scb_package_notice_can_be_taken (ScbPackageNotice *self);

/** scb_package_notice_take: the package into the book, in one step that can be undone. @flags:
 * SCB_PACKAGE_KEEP_OURS or SCB_PACKAGE_TAKE_THEIRS where it is in conflict. */
gboolean scb_package_notice_take (ScbPackageNotice *self,
                                  ScbBook *book,
                                  ScbPackageFlags flags,
                                  GError **error);

/**
 * scb_package_notice_take_async:
 * @progress: (nullable)
 *
 * The same without flags, while the window stays alive; meanwhile nothing else can be written to
 * the book, nor another package be looked at. Cancelled, nothing has changed.
 */
void scb_package_notice_take_async (ScbPackageNotice *self,
                                    ScbBook *book,
                                    ScbPackageProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean
scb_package_notice_take_finish (ScbPackageNotice *self, GAsyncResult *result, GError **error);

/** scb_package_notice_look_again: after something else was taken. */
void scb_package_notice_look_again (ScbPackageNotice *self, ScbBook *book);

/** scb_package_list_files: (transfer full) (element-type filename): the packages of a folder or
 * stick, and of the folders in it, by name. */
GPtrArray *scb_package_list_files (const char *folder, GError **error);

G_END_DECLS
