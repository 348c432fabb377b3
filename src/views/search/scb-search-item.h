/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "scb-book-search.h"

G_BEGIN_DECLS

/*
 * Something that was found, as the list of results shows it.
 *
 * Properties (read only): "heading", what kind of thing it is; "is-first", whether it is the first
 * of its kind; "title"; "excerpt", without marks; "attributes", which set the words found in bold
 * (PangoAttrList).
 */
#define SCB_TYPE_SEARCH_ITEM (scb_search_item_get_type ())
G_DECLARE_FINAL_TYPE (ScbSearchItem, scb_search_item, SCB, SEARCH_ITEM, GObject)

/** scb_search_item_new: @is_first: of its kind in the list. */
ScbSearchItem *scb_search_item_new (const ScbSearchHit *hit, gboolean is_first);

/** scb_search_kind_label: what a kind of record is called in the list of results. */
const char *scb_search_kind_label (GType type);

GType scb_search_item_get_record_type (ScbSearchItem *self);
gint64 scb_search_item_get_id (ScbSearchItem *self);
/** scb_search_item_get_session: the session it is part of; 0 */
gint64 scb_search_item_get_session (ScbSearchItem *self);

G_END_DECLS
