/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-month-report.h"

#include "scb-organization.h"

static const ScbField fields[] = {
  { "organization", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMonthReport, organization), scb_organization_get_type, NULL },
  { "period", SCB_FIELD_PERIOD, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMonthReport, period), NULL, NULL },
  { "state", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbMonthReport, state), scb_month_state_get_type, NULL },
  { "closed_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMonthReport, closed_on), NULL, NULL },
  { "texts", SCB_FIELD_JSON, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMonthReport, texts), NULL, NULL },
  { "rows", SCB_FIELD_JSON, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMonthReport, rows), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbMonthReport, scb_month_report, "month_report", "month_reports", NULL)
