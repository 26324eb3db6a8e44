/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text through the reader and out as JSON. The first two bytes choose where and when it was published; the
 * rest is the text. What is no UTF-8 in it is replaced, as no input would get further than its first bad byte. */

#include "config.h"

#include "dtl-export-json.h"
#include "dtl-json.h"
#include "dtl-reader.h"
#include "fuzz.h"

#define HEADER_BYTES 2
/* Days between the published dates that a byte can choose: together they span about 25 years. */
#define DATE_STEP_DAYS 37

static const char *const locales[] = {
  NULL, "en-US", "en-GB", "en-IN", "en-AU", "en-CA", "en-ZA", "en-NG", "en-KE", "en", "de", "fr", "xx",
};

static DtlSource *
make_source (const guint8 *bytes, gsize length)
{
  g_autofree char *string = g_utf8_make_valid ((const char *) bytes + HEADER_BYTES, length - HEADER_BYTES);
  g_autoptr (DtlText) text = dtl_text_new_from_string (string);
  DtlSource *source = dtl_source_new (text);
  DtlDate first;

  source->locale = g_strdup (locales[bytes[0] % G_N_ELEMENTS (locales)]);
  if (bytes[1] == 0)
    return source;
  g_assert_true (dtl_date_parse ("2008-02-29", &first));
  source->published = dtl_date_from_day (dtl_date_to_day (first) + bytes[1] * DATE_STEP_DAYS);
  source->published_from = DTL_PUBLISHED_FROM_METADATA;
  return source;
}

static char *
write_json (const DtlReading *reading, DtlJsonWriterStyle style)
{
  GString *json = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, json, style);
  dtl_export_json_reading (&writer, reading, 0);
  return g_string_free (json, FALSE);
}

static void
check_json (const DtlReading *reading, DtlJsonWriterStyle style)
{
  g_autofree char *json = write_json (reading, style);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) document = dtl_json_parse (json, -1, "reading", &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
}

void
fuzz_reader (const guint8 *bytes, gsize length)
{
  g_autoptr (DtlSource) source = NULL;
  g_autoptr (DtlReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  if (length < HEADER_BYTES)
    return;
  source = make_source (bytes, length);
  reading = dtl_reader_read (fuzz_lexicon_english (), source, NULL, &error);
  g_assert_no_error (error);
  fuzz_check_reading (reading);
  check_json (reading, bytes[0] & 1 ? DTL_JSON_WRITER_PRETTY : DTL_JSON_WRITER_LINE);
}
