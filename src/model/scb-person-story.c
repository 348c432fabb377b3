/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sessions tell of one person. */

#include "scb-config.h"

#include "scb-person-story.h"

static void
line_free (gpointer data)
{
  ScbPersonLine *line = data;

  g_free (line->day);
  g_free (line->branch_name);
  g_free (line->text);
  g_free (line->details);
  g_free (line);
}

ScbPersonStory *
scb_person_story_new (void)
{
  ScbPersonStory *self = g_new0 (ScbPersonStory, 1);

  self->years = g_array_new (FALSE, FALSE, sizeof (ScbPersonYear));
  for (guint i = 0; i < SCB_N_PERSON_PARTS; i++)
    self->lines[i] = g_ptr_array_new_with_free_func (line_free);
  return self;
}

void
scb_person_story_free (ScbPersonStory *self)
{
  g_array_unref (self->years);
  for (guint i = 0; i < SCB_N_PERSON_PARTS; i++)
    g_ptr_array_unref (self->lines[i]);
  g_free (self);
}
