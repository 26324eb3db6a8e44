/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units, lexicons and measures are files that people edit. A mistake in one must be told by
 * file and place, so that it is found in seconds; json-glib's own getters only warn or return
 * nothing. These getters walk with a path at hand and say what was expected where. */

#include "config.h"

#include "dtl-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"

static void
append_escaped (GString *path, const char *key)
{
  for (const char *c = key; *c; c++)
    switch (*c)
      {
      case '~':
        g_string_append (path, "~0");
        break;
      case '/':
        g_string_append (path, "~1");
        break;
      default:
        g_string_append_c (path, *c);
        break;
      }
}

static void
append_path (GString *path, const DtlJson *value)
{
  if (!value->parent)
    return;
  append_path (path, value->parent);
  g_string_append_c (path, '/');
  if (value->key)
    append_escaped (path, value->key);
  else
    g_string_append_printf (path, "%u", value->index);
}

/**
 * dtl_json_dup_path:
 * @value: a value
 *
 * Returns: (transfer full): where it is, as a JSON pointer (RFC 6901), "/" for the root
 */
char *
dtl_json_dup_path (const DtlJson *value)
{
  GString *path = g_string_new (NULL);

  append_path (path, value);
  if (path->len == 0)
    g_string_append_c (path, '/');
  return g_string_free (path, FALSE);
}

/**
 * dtl_json_fail:
 * @value: what is wrong
 * @error: is set to %DTL_ERROR_FORMAT with file and path before the message
 * @format: what was expected, as for printf(), without a full stop
 *
 * For checks that only the caller can make.
 *
 * Returns: %FALSE, to be returned further
 */
gboolean
dtl_json_fail (const DtlJson *value, GError **error, const char *format, ...)
{
  g_autofree char *path = dtl_json_dup_path (value);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, "%s: %s: %s", value->file, path, message);
  return FALSE;
}

/* json-glib calls a text in memory "<data>" and puts line and column behind it. */
static void
fail_syntax (GError **error, const char *name, const char *message)
{
  static const char anonymous[] = "<data>:";

  if (g_str_has_prefix (message, anonymous))
    g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, "%s:%s", name, message + strlen (anonymous));
  else
    g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, "%s: %s", name, message);
}

/**
 * dtl_json_parse:
 * @data: JSON text
 * @length: its bytes, or -1 if it ends with a NUL
 * @name: what to call it in messages
 * @error: %DTL_ERROR_FORMAT with name, line and column if it is not JSON
 *
 * Returns: (transfer full) (nullable): the document; json_node_unref() when done
 */
JsonNode *
dtl_json_parse (const char *data, gssize length, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;
  JsonNode *root;

  /* Otherwise it takes one value behind another, and then trips over its own root. */
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, length, &local))
    {
      fail_syntax (error, name, local->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (!root)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("%s: the file is empty"), name);
      return NULL;
    }
  return json_node_ref (root);
}

/**
 * dtl_json_load:
 * @path: a file, in the encoding of file names
 * @error: %DTL_ERROR_NOT_FOUND, %DTL_ERROR_IO, or as dtl_json_parse()
 *
 * Returns: (transfer full) (nullable): the document; json_node_unref() when done
 */
JsonNode *
dtl_json_load (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *data = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &local))
    {
      gboolean missing = g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error_literal (error, DTL_ERROR, missing ? DTL_ERROR_NOT_FOUND : DTL_ERROR_IO, local->message);
      return NULL;
    }
  return dtl_json_parse (data, length, name, error);
}

/* The part of a path after its last separator, without a copy. */
static const char *
find_basename (const char *path)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);

  return slash ? slash + 1 : path;
}

/**
 * dtl_json_root:
 * @document: what dtl_json_load() returned
 * @path: its file, for messages; kept, not copied
 *
 * Returns: the outermost value
 */
DtlJson
dtl_json_root (JsonNode *document, const char *path)
{
  return (DtlJson) { .node = document, .file = find_basename (path) };
}

gboolean
dtl_json_is_string (const DtlJson *value)
{
  return JSON_NODE_HOLDS_VALUE (value->node) && json_node_get_value_type (value->node) == G_TYPE_STRING;
}

gboolean
dtl_json_is_array (const DtlJson *value)
{
  return JSON_NODE_HOLDS_ARRAY (value->node);
}

gboolean
dtl_json_is_object (const DtlJson *value)
{
  return JSON_NODE_HOLDS_OBJECT (value->node);
}

gboolean
dtl_json_is_null (const DtlJson *value)
{
  return JSON_NODE_HOLDS_NULL (value->node);
}

/**
 * dtl_json_string:
 * @value: a value
 * @string: (out) (transfer none): lives as long as the document
 * @error: %DTL_ERROR_FORMAT if it is no string
 */
gboolean
dtl_json_string (const DtlJson *value, const char **string, GError **error)
{
  if (!dtl_json_is_string (value))
    return dtl_json_fail (value, error, _("expected a string"));
  *string = json_node_get_string (value->node);
  return TRUE;
}

/**
 * dtl_json_int:
 * @value: a value
 * @minimum: the least that is allowed
 * @maximum: the most that is allowed
 * @number: (out): the number
 * @error: %DTL_ERROR_FORMAT if it is no whole number between both
 */
gboolean
dtl_json_int (const DtlJson *value, gint64 minimum, gint64 maximum, gint64 *number, GError **error)
{
  gint64 found;

  if (!JSON_NODE_HOLDS_VALUE (value->node) || json_node_get_value_type (value->node) != G_TYPE_INT64)
    return dtl_json_fail (value, error, _("expected a whole number"));
  found = json_node_get_int (value->node);
  if (found < minimum || found > maximum)
    return dtl_json_fail (value, error, _("expected a number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT), minimum, maximum);
  *number = found;
  return TRUE;
}

/**
 * dtl_json_boolean:
 * @value: a value
 * @boolean: (out): what it says
 * @error: %DTL_ERROR_FORMAT if it is neither true nor false
 */
gboolean
dtl_json_boolean (const DtlJson *value, gboolean *boolean, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (value->node) || json_node_get_value_type (value->node) != G_TYPE_BOOLEAN)
    return dtl_json_fail (value, error, _("expected true or false"));
  *boolean = json_node_get_boolean (value->node);
  return TRUE;
}

/* The member @key, or %FALSE if there is none or it is null. */
static gboolean
find_member (const DtlJson *object, const char *key, DtlJson *value)
{
  JsonNode *node = NULL;

  if (dtl_json_is_object (object))
    node = json_object_get_member (json_node_get_object (object->node), key);
  if (!node || JSON_NODE_HOLDS_NULL (node))
    return FALSE;
  *value = (DtlJson) { .node = node, .parent = object, .key = key, .file = object->file };
  return TRUE;
}

/**
 * dtl_json_has:
 * @object: a value
 * @key: a member's name
 *
 * Returns: whether @object is an object with a member @key that is not null
 */
gboolean
dtl_json_has (const DtlJson *object, const char *key)
{
  DtlJson ignored;

  return find_member (object, key, &ignored);
}

/**
 * dtl_json_get:
 * @object: a value
 * @key: a member's name; kept by @value, not copied
 * @value: (out): the member
 * @error: %DTL_ERROR_FORMAT if @object is no object, or @key is missing or null
 */
gboolean
dtl_json_get (const DtlJson *object, const char *key, DtlJson *value, GError **error)
{
  if (!dtl_json_is_object (object))
    return dtl_json_fail (object, error, _("expected an object"));
  if (!find_member (object, key, value))
    return dtl_json_fail (object, error, _("“%s” is missing"), key);
  return TRUE;
}

static gboolean
check_object (const DtlJson *value, GError **error)
{
  return dtl_json_is_object (value) || dtl_json_fail (value, error, _("expected an object"));
}

static gboolean
check_array (const DtlJson *value, GError **error)
{
  return dtl_json_is_array (value) || dtl_json_fail (value, error, _("expected an array"));
}

/* As dtl_json_get(), and the member must be an object. */
gboolean
dtl_json_get_object (const DtlJson *object, const char *key, DtlJson *value, GError **error)
{
  return dtl_json_get (object, key, value, error) && check_object (value, error);
}

/* As dtl_json_get(), and the member must be an array. */
gboolean
dtl_json_get_array (const DtlJson *object, const char *key, DtlJson *value, GError **error)
{
  return dtl_json_get (object, key, value, error) && check_array (value, error);
}

/* As dtl_json_get(), and the member must be a string; see dtl_json_string(). */
gboolean
dtl_json_get_string (const DtlJson *object, const char *key, const char **string, GError **error)
{
  DtlJson value;

  return dtl_json_get (object, key, &value, error) && dtl_json_string (&value, string, error);
}

/* As dtl_json_get(), and the member must be a whole number; see dtl_json_int(). */
gboolean
dtl_json_get_int (const DtlJson *object, const char *key, gint64 minimum, gint64 maximum, gint64 *number, GError **error)
{
  DtlJson value;

  return dtl_json_get (object, key, &value, error) && dtl_json_int (&value, minimum, maximum, number, error);
}

/**
 * dtl_json_get_optional_string:
 * @object: an object
 * @key: a member's name
 * @string: (out) (nullable): the string, or %NULL if @key is missing or null
 * @error: %DTL_ERROR_FORMAT if it is there and no string
 */
gboolean
dtl_json_get_optional_string (const DtlJson *object, const char *key, const char **string, GError **error)
{
  DtlJson value;

  *string = NULL;
  return !find_member (object, key, &value) || dtl_json_string (&value, string, error);
}

/* A whole number; @number keeps what it had if @key is missing or null. */
gboolean
dtl_json_get_optional_int (const DtlJson *object, const char *key, gint64 minimum, gint64 maximum, gint64 *number, GError **error)
{
  DtlJson value;

  return !find_member (object, key, &value) || dtl_json_int (&value, minimum, maximum, number, error);
}

/* True or false; @boolean keeps what it had if @key is missing or null. */
gboolean
dtl_json_get_optional_boolean (const DtlJson *object, const char *key, gboolean *boolean, GError **error)
{
  DtlJson value;

  return !find_member (object, key, &value) || dtl_json_boolean (&value, boolean, error);
}

/* An array; @value has no node (dtl_json_length() is 0) if @key is missing or null. */
gboolean
dtl_json_get_optional_array (const DtlJson *object, const char *key, DtlJson *value, GError **error)
{
  *value = (DtlJson) { .file = object->file, .parent = object, .key = key };
  return !find_member (object, key, value) || check_array (value, error);
}

/* An object; @value has no node (a walk over it ends at once) if @key is missing or null. */
gboolean
dtl_json_get_optional_object (const DtlJson *object, const char *key, DtlJson *value, GError **error)
{
  *value = (DtlJson) { .file = object->file, .parent = object, .key = key };
  return !find_member (object, key, value) || check_object (value, error);
}

/**
 * dtl_json_length:
 * @array: an array
 *
 * Returns: how many elements it has; 0 if it is none
 */
guint
dtl_json_length (const DtlJson *array)
{
  if (!array->node || !dtl_json_is_array (array))
    return 0;
  return json_array_get_length (json_node_get_array (array->node));
}

/**
 * dtl_json_element:
 * @array: an array
 * @index: less than dtl_json_length()
 *
 * Returns: the element
 */
DtlJson
dtl_json_element (const DtlJson *array, guint index)
{
  return (DtlJson) {
    .node = json_array_get_element (json_node_get_array (array->node), index),
    .parent = array,
    .index = index,
    .file = array->file,
  };
}

/**
 * dtl_json_dup_strings:
 * @array: an array, or the missing one of dtl_json_get_optional_array()
 * @error: %DTL_ERROR_FORMAT at the element that is no string
 *
 * Returns: (transfer full) (nullable): its strings, %NULL-terminated; %NULL on error
 */
char **
dtl_json_dup_strings (const DtlJson *array, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint length = dtl_json_length (array);

  for (guint i = 0; i < length; i++)
    {
      DtlJson element = dtl_json_element (array, i);
      const char *string;

      if (!dtl_json_string (&element, &string, error))
        return NULL;
      g_strv_builder_add (builder, string);
    }
  return g_strv_builder_end (builder);
}

/**
 * dtl_json_iter_init:
 * @iter: to begin
 * @object: an object, or the missing one of dtl_json_get_optional_object(); must outlive @iter
 */
void
dtl_json_iter_init (DtlJsonIter *iter, const DtlJson *object)
{
  iter->object = object;
  if (object->node && dtl_json_is_object (object))
    json_object_iter_init_ordered (&iter->iter, json_node_get_object (object->node));
  else
    iter->object = NULL;
}

/**
 * dtl_json_iter_next:
 * @iter: a walk
 * @member: (out): the next member; its name is its @key
 *
 * Returns: %FALSE at the end
 */
gboolean
dtl_json_iter_next (DtlJsonIter *iter, DtlJson *member)
{
  const char *key;
  JsonNode *node;

  if (!iter->object || !json_object_iter_next_ordered (&iter->iter, &key, &node))
    return FALSE;
  *member = (DtlJson) { .node = node, .parent = iter->object, .key = key, .file = iter->object->file };
  return TRUE;
}
