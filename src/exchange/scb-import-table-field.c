/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table can hold. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-import-table-private.h"

static const ScbImportTableField member_fields[SCB_IMPORT_TABLE_MEMBER_N_FIELDS] = {
  [SCB_IMPORT_TABLE_MEMBER_NAME]
  = { "full_name",
      N_("Full name"),
      { "ho va ten", "ho ten", "ho, ten", "ten dang vien", "dang vien", "full name" } },
  [SCB_IMPORT_TABLE_MEMBER_BORN]
  = { "born_on",
      N_("Born on"),
      { "ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay",
        "sinh", "born on", "born" } },
  [SCB_IMPORT_TABLE_MEMBER_GENDER]
  = { "gender", N_("Gender"), { "gioi tinh", "nam/nu", "nam, nu", "nam nu", "gioi", "gender" } },
  [SCB_IMPORT_TABLE_MEMBER_ETHNICITY]
  = { "ethnicity", N_("Ethnic group"), { "dan toc", "ethnic group", "ethnicity" } },
  [SCB_IMPORT_TABLE_MEMBER_CARD]
  = { "card_number",
      N_("Number of the party card"),
      { "so the", "so the dang", "so the dang vien", "so tdv", "the dang vien", "card" } },
  [SCB_IMPORT_TABLE_MEMBER_ADMITTED] = { "admitted_on",
                                         N_("Admitted to the party on"),
                                         { "ngay vao dang", "ngay ket nap", "vao dang ngay",
                                           "vao dang", "ket nap", "admitted to the party on" } },
  [SCB_IMPORT_TABLE_MEMBER_OFFICIAL]
  = { "official_on",
      N_("Official member since"),
      { "ngay chinh thuc", "ngay vao dang chinh thuc", "chinh thuc ngay", "chinh thuc",
        "ngay cong nhan chinh thuc", "official member since" } },
  [SCB_IMPORT_TABLE_MEMBER_OCCUPATION]
  = { "occupation",
      N_("Occupation"),
      { "nghe nghiep", "chuc vu, nghe nghiep", "nghe nghiep, chuc vu", "occupation" } },
  [SCB_IMPORT_TABLE_MEMBER_ADDRESS]
  = { "address", N_("Address"), { "dia chi", "noi o", "cho o", "noi cu tru", "address" } },
  [SCB_IMPORT_TABLE_MEMBER_PHONE]
  = { "phone", N_("Telephone"), { "dien thoai", "so dien thoai", "sdt", "so dt", "telephone" } },
  [SCB_IMPORT_TABLE_MEMBER_NOTE] = { "note", N_("Note"), { "ghi chu", "note" } },
  [SCB_IMPORT_TABLE_MEMBER_BRANCH]
  = { "branch",
      N_("Branch"),
      { "chi bo", "sinh hoat tai chi bo", "ten chi bo", "chi bo sinh hoat", "branch" } },
  [SCB_IMPORT_TABLE_MEMBER_ORGANIZATION]
  = { "organization",
      N_("Organization of the branch"),
      { "dang bo", "to chuc dang", "truc thuoc", "dang uy", "organization" } },
  [SCB_IMPORT_TABLE_MEMBER_KIND]
  = { "kind", N_("As what"), { "loai", "loai dang vien", "tu cach", "as" } },
  [SCB_IMPORT_TABLE_MEMBER_SINCE]
  = { "since",
      N_("In the branch since"),
      { "ngay chuyen den", "ngay ve chi bo", "ve chi bo", "sinh hoat tu ngay", "o chi bo tu" } },
};

static const ScbImportTableField branch_fields[SCB_IMPORT_TABLE_BRANCH_N_FIELDS] = {
  [SCB_IMPORT_TABLE_BRANCH_NAME]
  = { "name",
      N_("Name of the branch"),
      { "ten chi bo", "chi bo", "ten don vi", "don vi", "ten", "name", "branch" } },
  [SCB_IMPORT_TABLE_BRANCH_CODE]
  = { "code", N_("Code"), { "ma", "ma chi bo", "ma don vi", "code" } },
  [SCB_IMPORT_TABLE_BRANCH_KIND]
  = { "kind", N_("Kind"), { "loai", "loai hinh", "loai chi bo", "loai hinh chi bo", "kind" } },
  [SCB_IMPORT_TABLE_BRANCH_ORGANIZATION]
  = { "organization",
      N_("Organization"),
      { "dang bo", "to chuc dang", "truc thuoc", "dang uy", "thuoc dang bo", "organization" } },
  [SCB_IMPORT_TABLE_BRANCH_FORMED]
  = { "formed_on",
      N_("Formed on"),
      { "ngay thanh lap", "thanh lap", "thanh lap ngay", "formed", "formed on" } },
  [SCB_IMPORT_TABLE_BRANCH_DAY] = { "session_day",
                                    N_("Day of the month on which it meets"),
                                    { "ngay sinh hoat", "ngay hop", "ngay sinh hoat hang thang",
                                      "ngay co dinh", "day of the month on which it meets" } },
  [SCB_IMPORT_TABLE_BRANCH_MINUTES]
  = { "minimum_minutes",
      N_("Least minutes of a session"),
      { "thoi luong toi thieu", "so phut toi thieu", "thoi luong", "least minutes of a session" } },
  [SCB_IMPORT_TABLE_BRANCH_NOTE] = { "note", N_("Note"), { "ghi chu", "note" } },
};

const ScbImportTableField *
scb_import_table_kind_get_fields (ScbImportTableKind kind)
{
  return kind == SCB_IMPORT_TABLE_MEMBERS ? member_fields : branch_fields;
}

guint
scb_import_table_kind_n_fields (ScbImportTableKind kind)
{
  return kind == SCB_IMPORT_TABLE_MEMBERS ? G_N_ELEMENTS (member_fields)
                                          : G_N_ELEMENTS (branch_fields);
}

const char *
scb_import_table_kind_get_label (ScbImportTableKind kind, guint field)
{
  g_return_val_if_fail (field < scb_import_table_kind_n_fields (kind), NULL);

  return _ (scb_import_table_kind_get_fields (kind)[field].label);
}
