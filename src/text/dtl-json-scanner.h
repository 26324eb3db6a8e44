/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlJsonScanner:
 *
 * Walks over a JSON text from its first value to its last and decodes strings where they stand,
 * so that nothing is copied or allocated: what it hands out points into the text. After a
 * mistake every function returns %FALSE; dtl_json_scanner_ended() tells whether there was one.
 * A copy of the struct is a bookmark, as long as only skipped values lie behind it.
 *
 * |[
 * if (dtl_json_scanner_enter (&json, '['))
 *   while (dtl_json_scanner_next (&json))
 *     dtl_json_scanner_string (&json, &string);
 * ]|
 */
typedef struct
{
  /*< private >*/
  char *at;
  gboolean failed;
  gboolean first; /* of the members or items of what was entered last */
} DtlJsonScanner;

void     dtl_json_scanner_init   (DtlJsonScanner *self, char *text); /* NUL-terminated valid UTF-8; it is written into */
char     dtl_json_scanner_peek   (DtlJsonScanner *self);             /* first character of the value to come: { [ " - 0 … */
gboolean dtl_json_scanner_enter  (DtlJsonScanner *self, char bracket); /* '{' or '[' */
gboolean dtl_json_scanner_next   (DtlJsonScanner *self);             /* to the next item of an array; FALSE behind the last */
gboolean dtl_json_scanner_member (DtlJsonScanner *self, const char **name); /* the same for an object */
gboolean dtl_json_scanner_string (DtlJsonScanner *self, const char **string);
gboolean dtl_json_scanner_int    (DtlJsonScanner *self, int *number);
gboolean dtl_json_scanner_bool   (DtlJsonScanner *self, gboolean *value);
gboolean dtl_json_scanner_skip   (DtlJsonScanner *self);             /* a value of any kind */
gboolean dtl_json_scanner_mark   (DtlJsonScanner *self, DtlJsonScanner *mark); /* the same; @mark stands before it */
gboolean dtl_json_scanner_ended  (DtlJsonScanner *self);             /* the text was JSON up to its end */

G_END_DECLS
