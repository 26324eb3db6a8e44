/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is quoted and whose words it is. Each quotation of a text is a line: words, speaker,
 * verb, addressee. */

#include "fixture.h"

typedef struct
{
  const char *text;
  const char *quotations;
} Case;

static const Case cases[] = {
  { "“The dam will hold tonight,” said engineer Ana Ruiz.", "The dam will hold tonight/Ana Ruiz/said/" },
  { "\"The dam will hold tonight,\" Ana Ruiz told Reuters.", "The dam will hold tonight/Ana Ruiz/told/Reuters" },
  { "Ana Ruiz said: “Never.”", "Never./Ana Ruiz/said/" },
  { "Ana Ruiz runs the dam. “It will hold tonight,” she added.", "It will hold tonight/Ana Ruiz/added/" },
  { "„Der Damm wird heute halten“, said Ana Ruiz.", "Der Damm wird heute halten/Ana Ruiz/said/" },
  { "«Le barrage va tenir cette nuit», said Ana Ruiz.", "Le barrage va tenir cette nuit/Ana Ruiz/said/" },
  { "‘The workers’ houses are safe and dry,’ said Ana Ruiz.", "The workers’ houses are safe and dry/Ana Ruiz/said/" },
  { "President Ana Ruiz came. “The dam will hold tonight,” the president said.", "The dam will hold tonight/Ana Ruiz/said/" },
  { "“The dam is safe,” Ana Ruiz said, “but the road is not.”", "The dam is safe/Ana Ruiz/said/|but the road is not./Ana Ruiz/said/" },
  { "“The dam is safe,” Ana Ruiz said. “We can all sleep.”", "The dam is safe/Ana Ruiz/said/|We can all sleep./Ana Ruiz//" },
  { "“The dam is safe.\n\n“We can all sleep,” said Ana Ruiz.", "The dam is safe./Ana Ruiz//|We can all sleep/Ana Ruiz/said/" },
  { "Ana Ruiz said the dam was “as safe as any bridge”.", "as safe as any bridge/Ana Ruiz/said/" },
  { "Ruiz ordered the town to “open every gate at once”.", "open every gate at once/Ruiz/ordered/" },
  { "Tom Wallis came. Because the upper gates were stuck for hours, the town was in danger, Ana Ruiz claimed.\n\n“We opened them by hand,” she told Reuters.",
    "We opened them by hand/Ana Ruiz/told/Reuters" },
  /* no quotations */
  { "The so-called “safe” dam broke.", "" },
  { "The film “The Last Northern Line” opened.", "" },
  { "She was named “Dam and River Czar” in May.", "" },
};

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static void
test_quotations (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlReading) reading = fixture_read (expected->text);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reading->quotations->len; i++)
    {
      const DtlQuotation *quotation = dtl_reading_quotation (reading, i);
      g_autofree char *words = dtl_text_slice (reading->source->text, quotation->span);

      g_string_append_printf (lines, "%s%s/%s/%s/%s", i > 0 ? "|" : "", words, or_empty (quotation->speaker), or_empty (quotation->verb),
                              or_empty (quotation->addressee));
    }
  g_assert_cmpstr (lines->str, ==, expected->quotations);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/quotations/%02u", i);

      g_test_add_data_func (path, &cases[i], test_quotations);
    }
  return g_test_run ();
}
