/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DtlJson:
 * @node: the value here
 * @parent: the value that holds it; %NULL at the root
 * @key: name of the member, if @parent is an object
 * @index: place of the element, if @parent is an array
 * @file: name of the file, for messages
 *
 * A value in a JSON file that knows its way from the root, so that an error can say where it
 * is: "units.json: /units/3/code: expected a string". A small struct for the stack: a value
 * points to its parent, which must therefore outlive it, and so must the document.
 */
typedef struct _DtlJson DtlJson;

struct _DtlJson
{
  JsonNode *node;
  const DtlJson *parent;
  const char *key;
  guint index;
  const char *file;
};

/* A walk over the members of an object, in the order of the file. */
typedef struct
{
  const DtlJson *object;
  JsonObjectIter iter;
} DtlJsonIter;

JsonNode *dtl_json_load       (const char *path, GError **error);
JsonNode *dtl_json_parse      (const char *data, gssize length, const char *name, GError **error);
DtlJson   dtl_json_root       (JsonNode *document, const char *path);

/* The value itself. */
gboolean  dtl_json_string     (const DtlJson *value, const char **string, GError **error);
gboolean  dtl_json_int        (const DtlJson *value, gint64 minimum, gint64 maximum, gint64 *number, GError **error);
gboolean  dtl_json_boolean    (const DtlJson *value, gboolean *boolean, GError **error);
gboolean  dtl_json_is_string  (const DtlJson *value);
gboolean  dtl_json_is_array   (const DtlJson *value);
gboolean  dtl_json_is_object  (const DtlJson *value);
gboolean  dtl_json_is_null    (const DtlJson *value);

/* Members of an object. Those called optional may be missing or null. */
gboolean  dtl_json_has        (const DtlJson *object, const char *key);
gboolean  dtl_json_get        (const DtlJson *object, const char *key, DtlJson *value, GError **error);
gboolean  dtl_json_get_object (const DtlJson *object, const char *key, DtlJson *value, GError **error);
gboolean  dtl_json_get_array  (const DtlJson *object, const char *key, DtlJson *value, GError **error);
gboolean  dtl_json_get_string (const DtlJson *object, const char *key, const char **string, GError **error);
gboolean  dtl_json_get_int    (const DtlJson *object, const char *key, gint64 minimum, gint64 maximum, gint64 *number, GError **error);
gboolean  dtl_json_get_optional_string  (const DtlJson *object, const char *key, const char **string, GError **error);
gboolean  dtl_json_get_optional_int     (const DtlJson *object, const char *key, gint64 minimum, gint64 maximum, gint64 *number, GError **error);
gboolean  dtl_json_get_optional_boolean (const DtlJson *object, const char *key, gboolean *boolean, GError **error);
gboolean  dtl_json_get_optional_array   (const DtlJson *object, const char *key, DtlJson *value, GError **error);
gboolean  dtl_json_get_optional_object  (const DtlJson *object, const char *key, DtlJson *value, GError **error);

/* Elements of an array, members of an object one after another. */
guint     dtl_json_length     (const DtlJson *array);
DtlJson   dtl_json_element    (const DtlJson *array, guint index);
char    **dtl_json_dup_strings (const DtlJson *array, GError **error);
void      dtl_json_iter_init  (DtlJsonIter *iter, const DtlJson *object);
gboolean  dtl_json_iter_next  (DtlJsonIter *iter, DtlJson *member);

char     *dtl_json_dup_path   (const DtlJson *value);
gboolean  dtl_json_fail       (const DtlJson *value, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
