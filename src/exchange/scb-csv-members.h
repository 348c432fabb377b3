/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package.h"

G_BEGIN_DECLS

/**
 * scb_csv_import_members:
 * @bytes: a table (CSV, or a workbook's first sheet) with a row that names its columns, titles
 * above it or not: "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số thẻ", "Ngày vào Đảng",
 * "Ngày chính thức", "Nghề nghiệp", "Địa chỉ", "Điện thoại", "Chi bộ", "Loại", "Ghi chú", with or
 * without accents
 * @branch: whose roll the members join; 0: the column "Chi bộ" says it
 * @columns: (nullable) (array zero-terminated=1): "field=column name or number": tells what a
 * column of another name holds
 *
 * Members that the book knows (by card number, else by name and birth) are completed, others added,
 * each with a membership from the day of admission. All or nothing; within the running transaction,
 * or in one of its own.
 *
 * Returns: (transfer full): the counts; NULL with SCB_PACKAGE_ERROR_INVALID: row 7, column “Ngày
 * sinh”: “31/02/1960” is no date
 */
ScbPackageReport *scb_csv_import_members (ScbBook *book,
                                          GBytes *bytes,
                                          gint64 branch,
                                          const char *const *columns,
                                          ScbPackageFlags flags,
                                          GError **error);

/** scb_csv_import_members_async: the same for a file, as scb_package_import_file_async() does it.
 */
void scb_csv_import_members_async (ScbBook *book,
                                   const char *path,
                                   gint64 branch,
                                   ScbPackageProgress progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/** scb_csv_import_members_finish: (transfer full): the counts. */
ScbPackageReport *scb_csv_import_members_finish (GAsyncResult *result, GError **error);

G_END_DECLS
