/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a reform. */

#include "scb-config.h"

#include "scb-reform-form.h"

G_DEFINE_INTERFACE (ScbReformForm, scb_reform_form, GTK_TYPE_WIDGET)

static void
scb_reform_form_default_init (ScbReformFormInterface *iface)
{
}

ScbReformPreview *
scb_reform_form_preview (ScbReformForm *self, ScbBook *book, GError **error)
{
  return SCB_REFORM_FORM_GET_IFACE (self)->preview (self, book, error);
}

gint64
scb_reform_form_apply (ScbReformForm *self, ScbBook *book, GError **error)
{
  return SCB_REFORM_FORM_GET_IFACE (self)->apply (self, book, error);
}
