/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Children beside each other, and in further rows where the width does not suffice: a form's short
 * entries in columns of equal width in a wide window, one below the other in a narrow one or with
 * large text. Unlike a GtkFlowBox it adds no stops of the Tab key.
 */
#define SCB_TYPE_FLOW_LAYOUT (scb_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (ScbFlowLayout, scb_flow_layout, SCB, FLOW_LAYOUT, GtkLayoutManager)

/** scb_flow_layout_new: (transfer full): @spacing pixels between children and between rows;
 * @homogeneous: columns of equal width. */
GtkLayoutManager *scb_flow_layout_new (int spacing, gboolean homogeneous);

G_END_DECLS
