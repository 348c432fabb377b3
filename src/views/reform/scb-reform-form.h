/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"
#include "scb-reform.h"

G_BEGIN_DECLS

/* What is asked before a reform: a form that can say what it would do, and do it. */
#define SCB_TYPE_REFORM_FORM (scb_reform_form_get_type ())
G_DECLARE_INTERFACE (ScbReformForm, scb_reform_form, SCB, REFORM_FORM, GtkWidget)

struct _ScbReformFormInterface
{
  GTypeInterface parent_iface;

  ScbReformPreview *(*preview) (ScbReformForm *self, ScbBook *book, GError **error);
  gint64 (*apply) (ScbReformForm *self, ScbBook *book, GError **error);
};

/** scb_reform_form_preview: (transfer full): what is asked for, as it would be; NULL with a
 * sentence in @error where it cannot be. */
ScbReformPreview *scb_reform_form_preview (ScbReformForm *self, ScbBook *book, GError **error);
/** scb_reform_form_apply: Returns: what came of it; 0 with @error. */
gint64 scb_reform_form_apply (ScbReformForm *self, ScbBook *book, GError **error);

G_END_DECLS
