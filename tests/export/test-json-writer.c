/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layout and escaping to the byte; and that what is written can be read again. */

#include "dtl-json-writer.h"

#include <json-glib/json-glib.h>

static void
write_sample (GString *text, DtlJsonWriterStyle style)
{
  static const char *const names[] = { "a", "b", NULL };
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, style);
  dtl_json_writer_begin_object (&writer);
  dtl_json_writer_put_int (&writer, "n", -5);
  dtl_json_writer_put_string (&writer, "none", NULL);
  dtl_json_writer_put_strings (&writer, "names", names);
  dtl_json_writer_put_strings (&writer, "no names", NULL);
  dtl_json_writer_key (&writer, "list");
  dtl_json_writer_begin_array (&writer);
  dtl_json_writer_begin_inline_object (&writer);
  dtl_json_writer_key (&writer, "share");
  dtl_json_writer_fraction (&writer, 0.625, 2);
  dtl_json_writer_put_boolean (&writer, "yes", TRUE);
  dtl_json_writer_key (&writer, "deep");
  dtl_json_writer_begin_array (&writer);
  dtl_json_writer_printf (&writer, "s%uf%u", 1u, 2u);
  dtl_json_writer_end_array (&writer);
  dtl_json_writer_end_object (&writer);
  dtl_json_writer_int (&writer, 7);
  dtl_json_writer_end_array (&writer);
  dtl_json_writer_end_object (&writer);
}

static void
test_layout (void)
{
  g_autoptr (GString) pretty = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);

  write_sample (pretty, DTL_JSON_WRITER_PRETTY);
  write_sample (line, DTL_JSON_WRITER_LINE);
  g_assert_cmpstr (pretty->str, ==,
                   "{\n \"n\": -5,\n \"none\": null,\n \"names\": [\"a\", \"b\"],\n \"no names\": [],\n \"list\": [\n"
                   "  {\"share\": 0.62, \"yes\": true, \"deep\": [\"s1f2\"]},\n  7\n ]\n}");
  g_assert_cmpstr (line->str, ==,
                   "{\"n\": -5, \"none\": null, \"names\": [\"a\", \"b\"], \"no names\": [], "
                   "\"list\": [{\"share\": 0.62, \"yes\": true, \"deep\": [\"s1f2\"]}, 7]}");
}

static void
test_escapes (void)
{
  static const char string[] = "\"\\/\b\t\n\v\f\r\033\177 € \xc2\x85 \xe2\x80\xa8\xe2\x80\xa9 \xe2\x80\xaa";
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_LINE);
  dtl_json_writer_begin_array (&writer);
  dtl_json_writer_string (&writer, string);
  dtl_json_writer_end_array (&writer);
  g_assert_cmpstr (text->str, ==,
                   "[\"\\\"\\\\/\\b\\t\\n\\u000b\\f\\r\\u001b\\u007f € \\u0085 \\u2028\\u2029 \xe2\x80\xaa\"]");
  node = json_from_string (text->str, NULL);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (node), 0), ==, string);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/escapes", test_escapes);
  return g_test_run ();
}
