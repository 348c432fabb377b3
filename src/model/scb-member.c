/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-member.h"

static const ScbField fields[] = {
  { "full_name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbMember, full_name), NULL, NULL },
  { "sort_key", SCB_FIELD_NAME_KEY, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, sort_key), NULL, "full_name" },
  { "gender", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, gender), scb_gender_get_type, NULL },
  { "born_on", SCB_FIELD_PARTIAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, born_on), NULL, NULL },
  { "ethnicity", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, ethnicity), NULL, NULL },
  { "card_number", SCB_FIELD_LINE, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbMember, card_number), NULL, NULL },
  { "admitted_on", SCB_FIELD_PARTIAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, admitted_on), NULL, NULL },
  { "official_on", SCB_FIELD_PARTIAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, official_on), NULL, NULL },
  { "occupation", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, occupation), NULL, NULL },
  { "address", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, address), NULL, NULL },
  { "phone", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, phone), NULL, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbMember, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbMember, scb_member, "member", "members", NULL)
