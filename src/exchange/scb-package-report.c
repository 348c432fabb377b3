/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import did. */

#include "scb-package-private.h"

static void
count_free (gpointer data)
{
  ScbPackageCount *count = data;

  g_free (count->collection);
  g_free (count);
}

ScbPackageReport *
scb_package_report_new (void)
{
  ScbPackageReport *report = g_new0 (ScbPackageReport, 1);

  report->counts = g_ptr_array_new_with_free_func (count_free);
  report->sessions = g_ptr_array_new_with_free_func (g_free);
  report->left = g_ptr_array_new_with_free_func (g_free);
  report->conflicts = g_ptr_array_new_with_free_func (g_free);
  return report;
}

void
scb_package_report_free (ScbPackageReport *report)
{
  g_ptr_array_unref (report->counts);
  g_ptr_array_unref (report->sessions);
  g_ptr_array_unref (report->left);
  g_ptr_array_unref (report->conflicts);
  g_clear_pointer (&report->header, scb_package_header_free);
  g_free (report);
}

ScbPackageCount *
scb_package_report_add (ScbPackageReport *report, const char *collection)
{
  ScbPackageCount *count = g_new0 (ScbPackageCount, 1);

  count->collection = g_strdup (collection);
  g_ptr_array_add (report->counts, count);
  return count;
}

void
scb_package_report_sum_up (ScbPackageReport *report)
{
  for (guint i = 0; i < report->counts->len; i++)
    {
      ScbPackageCount *count = report->counts->pdata[i];

      report->added += count->added;
      report->changed += count->changed;
      report->removed += count->removed;
      report->unchanged += count->unchanged;
    }
}
