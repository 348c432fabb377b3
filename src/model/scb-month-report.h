/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* The month's evaluation report of an organization; closed, it is frozen. */
#define SCB_TYPE_MONTH_REPORT (scb_month_report_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonthReport, scb_month_report, SCB, MONTH_REPORT, ScbRecord)

struct _ScbMonthReport
{
  ScbRecord parent_instance;

  gint64 organization; /* id of a ScbOrganization */
  char *period;
  ScbMonthState state;
  char *closed_on;
  char *texts;
  char *rows; /* as they stood when the month was closed */
};

G_END_DECLS
