/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as scripts meet it: what is typed, what is returned, and what comes out where. */

#include <gio/gio.h>
#include <string.h>

#include "dtl-scratch.h"

/* A way of calling the program; words are separated by spaces, and @ is the test's folder. */
typedef struct
{
  const char *name;
  const char *words;
  const char *input; /* NULL: nothing */
  int exit;
  const char *output; /* what standard output must hold; "" that it is empty, NULL anything */
  const char *errors; /* what standard error must hold, in one line; "" that it is empty */
} Call;

typedef struct
{
  char *folder;
  char *output;
  char *errors;
  int exit;
} Fixture;

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = dtl_scratch_new ("cli");
  write_file (fixture->folder, "one.txt", "title: One\n---\nThe first report.\n");
  write_file (fixture->folder, "two.md", "# Two\n\nThe *second* report.\n");
  write_file (fixture->folder, "figures.txt", "The port cost $5 million on Monday.\n");
  write_file (fixture->folder, "crane.txt", "The port cost $5 million. Its crane lifts 40 tonnes.\n");
  write_file (fixture->folder, "dated.txt", "published: 2024-12-01\n---\nThe port opened on 3 May 2023.\n");
  write_file (fixture->folder, "foreign.txt", "language: tlh\n---\nqapla' 5\n");
  write_file (fixture->folder, "a:b.txt", "A name with a colon.");
  write_file (fixture->folder, "empty.txt", "");
  write_file (fixture->folder, "page.pdf", "%PDF-1.7\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dtl_scratch_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->output);
  g_free (fixture->errors);
}

/* Runs the program with @words; @ in them becomes the test's folder. */
static void
run_words (Fixture *fixture, const char *words, const char *input)
{
  g_auto (GStrv) parts = g_strsplit (words, "@", -1);
  g_autofree char *joined = g_strjoinv (fixture->folder, parts);
  g_autofree char *line = g_strconcat ("program ", joined, NULL);
  g_auto (GStrv) arguments = g_strsplit (g_strchomp (line), " ", -1);
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  /* The program's own path may have spaces in it. */
  g_free (arguments[0]);
  arguments[0] = g_strdup (g_getenv ("DATELINE_CLI"));
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
  g_subprocess_communicate_utf8 (process, input ? input : "", NULL, &fixture->output, &fixture->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->exit = g_subprocess_get_exit_status (process);
}

static void
assert_holds (const char *text, const char *wanted)
{
  if (!wanted)
    return;
  if (!*wanted)
    g_assert_cmpstr (text, ==, "");
  else if (!strstr (text, wanted))
    g_error ("“%s” is not in “%s”", wanted, text);
}

static void
test_call (Fixture *fixture, gconstpointer data)
{
  const Call *call = data;

  run_words (fixture, call->words, call->input);
  g_assert_cmpint (fixture->exit, ==, call->exit);
  assert_holds (fixture->output, call->output);
  assert_holds (fixture->errors, call->errors);
  if (call->errors && *call->errors)
    g_assert_true (strchr (fixture->errors, '\n') == fixture->errors + strlen (fixture->errors) - 1);
}

static const Call calls[] = {
  { "help", "--help", NULL, 0, "Commands:\n", "" },
  { "help/command", "formats --help", NULL, 0, "Forms of output: json, text", "" },
  { "help/first", "text --help @/missing", NULL, 0, "Usage: dateline-cli text", "" },
  { "version", "--version", NULL, 0, "dateline-cli ", "" },
  { "usage/nothing", "", NULL, 2, "", "a command is needed" },
  { "usage/command", "frobnicate", NULL, 2, "", "there is no command “frobnicate”" },
  { "usage/option", "--frobnicate", NULL, 2, "", "there is no option --frobnicate" },
  { "usage/command-option", "text --frobnicate @/one.txt", NULL, 2, "", "there is no option --frobnicate" },
  { "usage/foreign-option", "text --jobs 2 @/one.txt", NULL, 2, "", "takes no option --jobs" },
  { "usage/missing-value", "formats --format", NULL, 2, "", "--format needs a value" },
  { "usage/form", "formats --format yaml", NULL, 2, "", "“yaml”" },
  { "usage/too-few", "text", NULL, 2, "", "text needs FILE" },
  { "usage/too-many", "formats x", NULL, 2, "", "takes no arguments" },
  { "formats/json", "formats", NULL, 0, "\"id\": \"markdown\"", "" },
  { "formats/text", "formats --format=text", NULL, 0, "Markdown", "" },
  { "read/object", "read @/figures.txt", NULL, 0, "{\n \"format\": \"dateline-read\",\n \"version\": 1,\n \"source\": {\n  \"id\": \"s1\"", "" },
  { "read/array", "read @/figures.txt @/one.txt", NULL, 0, "\"id\": \"s2\"", "" },
  { "read/ndjson", "read --format ndjson @/figures.txt", NULL, 0, "\"low\": \"5000000\", \"high\": \"5000000\"", "" },
  { "read/csv", "read -fcsv @/figures.txt", NULL, 0, "source,name,id,start,end,text,kind", "" },
  { "read/text", "read -f text @/figures.txt", NULL, 0, "5000000 USD", "" },
  { "read/some", "read @/missing @/figures.txt --format ndjson", NULL, 1, "\"id\": \"s1\"", "missing: there is no such file" },
  { "read/none", "read @/missing", NULL, 1, "", "missing: there is no such file" },
  { "read/published", "read @/figures.txt --published 2024-12-12", NULL, 0, "\"published-from\": \"option\"", "" },
  { "read/published-file", "read @/dated.txt --published @/dated.txt=2024-12-13", NULL, 0, "\"published\": \"2024-12-13\"", "" },
  { "read/published-name", "read @/dated.txt --published dated.txt=2024-12-13", NULL, 0, "\"published\": \"2024-12-13\"", "" },
  { "read/published-stated", "read @/dated.txt --published 2024-12-13", NULL, 0, "\"published\": \"2024-12-01\"", "" },
  { "read/bad-date", "read @/figures.txt --published 2024-13-01", NULL, 2, "", "“2024-13-01” is no date" },
  { "read/no-such-file", "read @/figures.txt --published other.txt=2024-12-01", NULL, 2, "", "“other.txt”, which is not among the files" },
  { "read/jobs", "read @/figures.txt --jobs 0", NULL, 2, "", "--jobs needs a number" },
  { "read/language", "read @/figures.txt --language tlh", NULL, 2, "", "cannot read the language “tlh”" },
  { "read/foreign", "read @/foreign.txt @/figures.txt", NULL, 1, "\"id\": \"s1\"", "foreign.txt: this version cannot read the language “tlh”" },
  { "read/markdown", "read -f md @/figures.txt", NULL, 0, "| $5 million | 5000000 | 5000000 | USD |", "" },
  { "timeline/markdown", "timeline -f md @/dated.txt", NULL, 0, "# Timeline\n", "" },
  { "read/locale", "read @/figures.txt --locale ../x", NULL, 2, "", "--locale needs a language tag" },
  { "compare/json", "compare @/figures.txt @/one.txt", NULL, 0, "\"format\": \"dateline-compare\"", "" },
  { "compare/ndjson", "compare -f ndjson @/figures.txt", NULL, 0, "{\"format\": \"dateline-compare\", \"version\": 1, \"sources\": [{", "" },
  { "compare/csv", "compare -f csv @/figures.txt @/one.txt", NULL, 0, "id,measure,unit,period,verdict,origins,s1 figures.txt,s2 One,computed,decisions,stale,distrusted\r\n", "" },
  { "compare/markdown", "compare -f md @/figures.txt", NULL, 0, "## Sources\n\n1. **figures.txt**", "" },
  { "compare/text", "compare -f text @/figures.txt @/one.txt", NULL, 0, "2 sources", "" },
  { "compare/spreadsheet", "compare -f fods @/figures.txt @/one.txt", NULL, 0, "<office:document", "" },
  { "compare/output", "compare -o @/out.ods @/figures.txt @/one.txt", NULL, 0, "", "" },
  { "compare/ending", "compare -o @/out.docx @/figures.txt @/one.txt", NULL, 2, "", "“docx”" },
  { "compare/none", "compare -f text @/missing", NULL, 1, "", "missing: there is no such file" },
  { "compare/none-markdown", "compare -f md @/missing", NULL, 1, "", "missing: there is no such file" },
  { "compare/none-json", "compare @/missing", NULL, 1, "\"sources\": [],", "missing: there is no such file" },
  { "compare/none-explained", "compare -e s1f1,s2f1 @/missing", NULL, 1, "", "missing: there is no such file" },
  { "compare/some", "compare -f text @/missing @/figures.txt", NULL, 1, "1 source", "missing: there is no such file" },
  { "timeline/none", "timeline -f svg @/missing", NULL, 1, "", "missing: there is no such file" },
  { "compare/explain", "compare --explain s1f1,s2f2 @/figures.txt @/crane.txt", NULL, 0, "in two rows\n         barred: other-dimension", "" },
  { "compare/explain-together", "compare -e s1f1,s2f1 @/figures.txt @/crane.txt", NULL, 0, "in all; +0.80 is enough", "" },
  { "compare/explain-one", "compare --explain s1f1 @/figures.txt", NULL, 2, "", "two figures" },
  { "compare/explain-none", "compare --explain s1f1,s9f1 @/figures.txt", NULL, 2, "", "no figure “s9f1”" },
  { "compare/explain-help", "compare --help", NULL, 0, "--explain FIGURE,FIGURE", "" },
  { "timeline/json", "timeline @/dated.txt", NULL, 0, "\"format\": \"dateline-timeline\"", "" },
  { "timeline/csv", "timeline -f csv @/dated.txt", NULL, 0, "edtf,earliest,latest", "" },
  { "timeline/timelinejs", "timeline -f timelinejs @/dated.txt", NULL, 0, "{\n \"events\": [", "" },
  { "timeline/ics", "timeline -f ics @/dated.txt", NULL, 0, "END:VCALENDAR\r\n", "" },
  { "timeline/svg", "timeline -f svg @/dated.txt", NULL, 0, "<svg xmlns=", "" },
  { "timeline/pdf", "timeline -o @/paper.pdf @/dated.txt", NULL, 0, "", "" },
  { "timeline/ending", "timeline -o @/paper.docx @/dated.txt", NULL, 2, "", "“docx”" },
  { "timeline/ending-text", "timeline -o @/paper.txt @/dated.txt", NULL, 0, "", "" },
  { "timeline/ending-none", "timeline -o @/a.b/paper @/dated.txt", NULL, 1, "", "a.b" },
  { "timeline/size", "timeline -f svg --size 640x480px @/dated.txt", NULL, 0, "width=\"640px\" height=\"480px\"", "" },
  { "timeline/lanes", "timeline -f svg --lanes place @/dated.txt", NULL, 0, "<svg xmlns=", "" },
  { "timeline/lanes-of-nothing", "timeline -f svg --lanes colour @/dated.txt", NULL, 2, "", "“colour”" },
  { "timeline/lanes-of-no-picture", "timeline -f csv --lanes place @/dated.txt", NULL, 2, "", "--lanes" },
  { "timeline/size-of-no-picture", "timeline -f ics --size 640x480px @/dated.txt", NULL, 2, "", "--size" },
  { "timeline/range-of-nothing", "timeline -f svg --range 2025..2024 @/dated.txt", NULL, 2, "", "2025..2024" },
  { "timeline/form", "timeline -f yaml @/dated.txt", NULL, 2, "", "“yaml”" },
  { "languages", "languages", NULL, 0, "{\"tag\": \"en\"}", "" },
  { "units/json", "units", NULL, 0, "{\"code\": \"USD\", \"kind\": \"money\"", "" },
  { "units/text", "units -f text", NULL, 0, "EUR        money        euro\n", "" },
  { "export/report", "export @/figures.txt", NULL, 0, "dateline-compare", "" },
  { "export/several", "export @/figures.txt @/one.txt", NULL, 2, "", "export takes only COLLECTION; put several reports into one with “import" },
  { "export/help", "export --help", NULL, 0, "COLLECTION is a .dateline file, or one report.", "" },
  { "text/plain", "text @/one.txt", NULL, 0, "The first report.\n", "" },
  { "text/markdown", "text @/two.md", NULL, 0, "Two\n\nThe second report.\n", "" },
  { "text/input", "text -", "From\r\na pipe", 0, "From\na pipe", "" },
  { "text/pipe", "text /dev/stdin", "A pipe can be read only once.", 0, "A pipe can be read only once.", "" },
  { "text/colon", "text @/a:b.txt", NULL, 0, "A name with a colon.", "" },
  { "text/uri", "text file://@/one.txt", NULL, 0, "The first report.\n", "" },
  { "text/web", "text http://localhost/one.txt", NULL, 1, "", "there is no such file" },
  { "import/nowhere", "import @/no/where/case.dateline @/one.txt", NULL, 1, "", "no/where" },
  { "text/dashes", "text -- @/one.txt", NULL, 0, "The first report.\n", "" },
  { "text/missing", "text @/missing", NULL, 1, "", "missing: there is no such file" },
  { "text/empty", "text @/empty.txt", NULL, 1, "", "empty.txt: the file is empty" },
  { "text/folder", "text @", NULL, 1, "", "this is a folder" },
  { "text/some", "text @/page.pdf @/one.txt", NULL, 1, "The first report.\n", "a PDF document" },
};

/* From reports to a collection and out again; nothing is left in the user's folder, and what comes out
 * of a collection is what comes out of its reports. */
static void
test_collection (Fixture *fixture, gconstpointer data)
{
  static const Call steps[] = {
    { NULL, "import @/case.dateline @/figures.txt @/page.pdf @/two.md", NULL, 1, "2 sources added, 2 in all", "a PDF document" },
    { NULL, "import @/case.dateline @/one.txt", NULL, 0, "1 source added, 3 in all", "" },
    { NULL, "import @/other.dateline @/case.dateline -", "Piped words.", 0, "4 sources added, 4 in all", "" },
    { NULL, "import @/other.dateline @/case.dateline @/one.txt", NULL, 0, "0 sources added, 4 already there, 4 in all", "" },
    { NULL, "import @/case.dateline @/missing", NULL, 1, "", "there is no such file" },
    { NULL, "info @/case.dateline", NULL, 0, "\"integrity\": \"ok\"", "" },
    { NULL, "info @/other.dateline -f text", NULL, 0, "4 sources", "" },
    { NULL, "info @/one.txt", NULL, 1, "", "no Dateline collection" },
    { NULL, "text @/case.dateline", NULL, 0, "The port cost $5 million on Monday.\nTwo\n\nThe second report.\nThe first report.\n", "" },
    { NULL, "read @/case.dateline --format ndjson", NULL, 0, "\"id\": \"s3\"", "" },
    { NULL, "export @/case.dateline --format csv", NULL, 0, "s1 figures.txt,s2 Two,s3 One,computed,", "" },
    { NULL, "export @/case.dateline -o @/out.json", NULL, 0, "", "" },
    { NULL, "export @/case.dateline --format ics", NULL, 0, "BEGIN:VCALENDAR\r\n", "" },
    { NULL, "export @/case.dateline --format yaml", NULL, 2, "", "“yaml”" },
    { NULL, "brief @/case.dateline -o @/out.md", NULL, 0, "", "" },
    { NULL, "text @/out.md", NULL, 0, "What the reports say", "" },
    { NULL, "brief @/case.dateline -o -", NULL, 0, "# What the reports say", "" },
    { NULL, "brief @/case.dateline -o @/out.docx", NULL, 2, "", "writes briefs as .md" },
    { NULL, "brief @/case.dateline", NULL, 2, "", "brief needs -o" },
  };
  g_autofree char *left = g_build_filename (fixture->folder, "dateline", "working", NULL);
  g_autoptr (GDir) working = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    test_call (fixture, &steps[i]);
  working = g_dir_open (left, 0, NULL);
  g_assert_nonnull (working);
  g_assert_null (g_dir_read_name (working));
}

/* A report that comes again is there once: as it was, under another name, edited; a copy only where it is asked for. What is
 * compared side by side is what was named, and one origin. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  static const Call before[] = {
    { NULL, "import @/again.dateline @/report.txt @/report.txt", NULL, 0, "1 source added, 1 already there, 1 in all", "" },
    { NULL, "import @/again.dateline @/again.dateline", NULL, 0, "0 sources added, 1 already there, 1 in all", "" },
    { NULL, "import --copies @/again.dateline @/report.txt", NULL, 0, "1 source added, 2 in all", "" },
    { NULL, "compare @/report.txt @/report.txt --format json", NULL, 0, "\"origins\": 1", "" },
  };
  static const Call after[] = {
    { NULL, "import @/again.dateline @/report.txt", NULL, 0, "0 sources added, 1 updated, 2 in all", "" },
    { NULL, "text @/again.dateline", NULL, 0, "$6 million", "" },
    { NULL, "info @/again.dateline -f text", NULL, 0, "2 sources", "" },
  };

  write_file (fixture->folder, "report.txt", "The port cost $5 million in 2020, the mayor said on Monday. It has 14 cranes and 310 workers.\n");
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    test_call (fixture, &before[i]);
  write_file (fixture->folder, "report.txt", "The port cost $6 million in 2020, the mayor said on Monday. It has 14 cranes and 310 workers.\n");
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    test_call (fixture, &after[i]);
}

static GSubprocess *
start_import (Fixture *fixture)
{
  g_autofree char *collection = g_build_filename (fixture->folder, "shared.dateline", NULL);
  g_autofree char *report = g_build_filename (fixture->folder, "one.txt", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("DATELINE_CLI"), "import", "--copies", collection, report, NULL);
  g_assert_no_error (error);
  return process;
}

/* Several at once into one collection: each gets its source in, and none of them pushes another's out. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  GSubprocess *processes[6];

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    processes[i] = start_import (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_assert_true (g_subprocess_wait_check (processes[i], NULL, NULL));
      g_object_unref (processes[i]);
    }
  run_words (fixture, "info @/shared.dateline -f text", NULL);
  assert_holds (fixture->output, "6 sources");
}

/* What comes out does not depend on how many sources are read at once, nor does what goes wrong. */
static void
test_jobs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new ("read --format ndjson --jobs ");
  g_autofree char *alone = NULL;
  g_autofree char *alone_errors = NULL;

  g_string_append (words, "1");
  for (guint i = 0; i < 60; i++)
    g_string_append (words, i % 7 == 3 ? " @/missing" : i % 2 ? " @/figures.txt" : " @/two.md");
  run_words (fixture, words->str, NULL);
  alone = g_steal_pointer (&fixture->output);
  alone_errors = g_steal_pointer (&fixture->errors);
  words->str[strlen ("read --format ndjson --jobs ")] = '7';
  run_words (fixture, words->str, NULL);
  g_assert_cmpstr (fixture->output, ==, alone);
  g_assert_cmpstr (fixture->errors, ==, alone_errors);
  g_assert_nonnull (strstr (alone, "\"s51f1\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/", calls[i].name, NULL);

      g_test_add (path, Fixture, &calls[i], set_up, test_call, tear_down);
    }
  g_test_add ("/cli/collection", Fixture, NULL, set_up, test_collection, tear_down);
  g_test_add ("/cli/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/cli/at-once", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/cli/jobs", Fixture, NULL, set_up, test_jobs, tear_down);
  return g_test_run ();
}
