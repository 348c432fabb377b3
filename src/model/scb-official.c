/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-official.h"

#include "scb-member.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbOfficial, name), NULL, NULL },
  { "sort_key", SCB_FIELD_NAME_KEY, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, sort_key), NULL, "name" },
  { "post", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, post), NULL, NULL },
  { "agency", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, agency), NULL, NULL },
  { "organization", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, organization), scb_organization_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, member), scb_member_get_type, NULL },
  { "phone", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, phone), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, until), NULL, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOfficial, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOfficial, scb_official, "official", "officials", NULL)
