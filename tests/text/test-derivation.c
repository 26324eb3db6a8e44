/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Families of words that are made of one, and words that only look as if they were of one family. */

#include "dtl-derivation.h"

#include <string.h>

static DtlLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DtlLexicon *lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static char *
find_root (const DtlLexicon *lexicon, const char *word)
{
  char root[DTL_LEMMA_MAX];

  dtl_derivation_find (dtl_lexicon_thesaurus (lexicon), word, root);
  return g_strdup (root);
}

static const char *const families[] = {
  "evacuate evacuation evacuee", "invest investor investment", "bankrupt bankruptcy", "strong strength strengthen",
  "construct construction", "build builder building", "rebuild rebuilding", "produce production producer", "reduce reduction",
  "introduce introduction", "consume consumption consumer", "resume resumption", "subscribe subscription subscriber",
  "describe description", "receive receipt recipient", "acquire acquisition", "inquire inquiry enquiry", "expand expansion",
  "extend extension", "suspend suspension", "defend defence defense defender", "offend offence offense offender",
  "spend spender spending", "respond response respondent responder", "succeed success successful", "exceed excess",
  "invade invasion invader", "explode explosion explosive", "collide collision", "decide decision", "divide division",
  "provide provision provider", "revise revision", "permit permission", "submit submission", "admit admission",
  "emit emission", "transmit transmission", "compete competition competitor", "oppose opposition opponent",
  "propose proposal proposition", "expose exposure", "dispose disposal", "close closure", "fail failure", "seize seizure",
  "depart departure", "sign signature signatory", "erupt eruption", "corrupt corruption", "disrupt disruption",
  "vacant vacancy", "redundant redundancy", "pregnant pregnancy", "infect infection", "injure injury", "apply application applicant",
  "accuse accusation", "inform information", "identify identification", "certify certificate certification",
  "qualify qualification", "notify notification", "verify verification", "pollute pollution", "contaminate contamination",
  "donate donation donor", "participate participation participant", "migrate migration migrant", "immigrate immigration immigrant",
  "operate operation operator", "legislate legislation legislator", "regulate regulation regulator", "negotiate negotiation negotiator",
  "celebrate celebration", "contribute contribution contributor", "distribute distribution distributor", "execute execution",
  "prosecute prosecution prosecutor", "elect election electorate", "select selection", "collect collection collector",
  "protect protection", "inspect inspection inspector", "instruct instruction", "govern government", "manage management manager",
  "employ employment employer employee", "unemployed unemployment", "pay payment", "agree agreement", "settle settlement",
  "treat treatment", "equip equipment", "improve improvement", "move movement", "retire retirement retiree", "develop development developer",
  "displace displacement", "replace replacement", "announce announcement", "punish punishment", "establish establishment",
  "judge judgment judgement", "insure insurance insurer", "assist assistance assistant", "attend attendance attendee",
  "perform performance", "appear appearance", "resist resistance", "accept acceptance", "comply compliance",
  "maintain maintenance", "occur occurrence", "differ difference different", "exist existence", "reside residence resident",
  "preside president presidency", "violent violence", "secure security", "stable stability", "able ability", "electric electricity",
  "popular popularity", "national nationality", "legal legalise legality", "private privatise privatisation privatization",
  "economy economic economist", "politics political politician", "science scientific scientist", "history historic historian",
  "finance financial", "industry industrial", "commerce commercial", "agriculture agricultural", "nature natural", "crime criminal",
  "medicine medical", "environment environmental", "region regional", "province provincial", "approve approval", "arrive arrival",
  "survive survival survivor", "refuse refusal", "remove removal", "renew renewal", "withdraw withdrawal", "deny denial", "bury burial",
  "kill killer killing", "win winner", "own owner ownership", "lead leader leadership", "champion championship", "partner partnership",
  "scholar scholarship", "fish fisherman fishing", "farm farmer farming", "mine miner mining", "teach teacher teaching", "drive driver driving",
  "lend lender lending", "borrow borrower borrowing", "trade trader trading", "vote voter voting", "rob robber robbery",
  "burgle burglar burglary", "deliver delivery", "recover recovery", "discover discovery", "refine refinery", "ill illness",
  "sick sickness", "leak leakage", "wreck wreckage", "block blockage blockade", "marry marriage", "use usage user", "save saving",
  "warm warmth warming", "rain rainfall", "snow snowfall", "police policeman policewoman", "sail sailor", "terror terrorist terrorism",
  "tour tourist tourism", "vaccine vaccinate vaccination", "immune immunise immunisation immunization", "hospital hospitalise hospitalize",
  "die death dead", "bear birth", "grow growth", "lose loss", "sell sale seller", "buy buyer", "choose choice", "give gift", "live life",
  "fly flight", "weigh weight", "high height", "deep depth", "wide width", "long length", "hot heat", "poor poverty", "rich enrich",
  "destroy destruction", "evict eviction", "deport deportation", "demolish demolition", "abolish abolition", "detain detainee",
  "train trainee trainer training", "nominate nomination nominee", "arrest arrested", "stab stabbing", "smuggle smuggler smuggling",
  "traffic trafficking", "bribe bribery", "donate donated", "cancel cancelled cancellation", "control controlled controller",
};

static void
test_families (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();

  g_assert_cmpuint (G_N_ELEMENTS (families), >=, 200);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      g_auto (GStrv) words = g_strsplit (families[i], " ", -1);
      g_autofree char *root = find_root (lexicon, words[0]);

      for (guint j = 1; words[j] != NULL; j++)
        {
          g_autofree char *other = find_root (lexicon, words[j]);

          if (strcmp (root, other) != 0)
            {
              g_test_message ("%s and %s are %s and %s", words[0], words[j], root, other);
              g_test_fail ();
            }
        }
    }
}

static const char *const look_alikes[][2] = {
  { "organ", "organise" }, { "organ", "organisation" }, { "import", "important" }, { "nation", "native" }, { "state", "statement" },
  { "state", "station" }, { "general", "generate" }, { "general", "generation" }, { "compete", "competent" }, { "port", "porter" },
  { "office", "officer" }, { "minister", "minor" }, { "commit", "committee" }, { "author", "authority" },
  { "universe", "university" }, { "commune", "community" }, { "major", "majority" }, { "minor", "minority" }, { "mine", "minor" },
  { "fact", "factor" }, { "tract", "tractor" }, { "sect", "sector" }, { "count", "counter" }, { "count", "county" }, { "count", "country" },
  { "arm", "army" }, { "part", "party" }, { "store", "story" }, { "bore", "border" }, { "corn", "corner" }, { "off", "offer" },
  { "mat", "matter" }, { "pow", "power" }, { "tow", "tower" }, { "pap", "paper" }, { "let", "letter" }, { "mast", "master" },
  { "show", "shower" }, { "flow", "flower" }, { "quart", "quarter" }, { "form", "former" }, { "bet", "better" }, { "late", "later" },
  { "lad", "ladder" }, { "tend", "tender" }, { "tend", "tension" }, { "chart", "charter" }, { "cove", "cover" }, { "sum", "summer" },
  { "win", "winter" }, { "but", "butter" }, { "ham", "hammer" }, { "ban", "banner" }, { "man", "manner" }, { "man", "manage" },
  { "care", "career" }, { "sold", "soldier" }, { "live", "liver" }, { "rive", "river" }, { "sew", "sewer" }, { "sew", "sewage" },
  { "moth", "mother" }, { "cent", "centre" }, { "post", "poster" }, { "register", "regist" }, { "shelter", "shelve" },
  { "account", "accountant" }, { "serve", "servant" }, { "plan", "plant" }, { "plan", "plane" }, { "plan", "planet" }, { "age", "agent" },
  { "age", "agency" }, { "current", "currency" }, { "fine", "finance" }, { "roman", "romance" }, { "sent", "sentence" }, { "confer", "conference" },
  { "busy", "business" }, { "wit", "witness" }, { "war", "warship" }, { "flag", "flagship" }, { "hard", "hardship" }, { "art", "article" },
  { "art", "artist" }, { "mess", "message" }, { "dam", "damage" }, { "villa", "village" }, { "cot", "cottage" }, { "aver", "average" },
  { "detect", "detective" }, { "object", "objective" }, { "relate", "relative" }, { "pub", "public" }, { "base", "basic" }, { "met", "metal" },
  { "rent", "rental" }, { "total", "tot" }, { "cap", "capital" }, { "sign", "signal" }, { "journal", "journalist" }, { "order", "ordinary" },
  { "pass", "passion" }, { "miss", "mission" }, { "miss", "missile" }, { "million", "mill" }, { "reg", "region" }, { "opine", "opinion" },
  { "port", "portion" }, { "rate", "ration" }, { "sect", "section" }, { "add", "addition" }, { "edit", "edition" }, { "posit", "position" },
  { "pen", "pension" }, { "mane", "mansion" }, { "mom", "moment" }, { "apart", "apartment" }, { "depart", "department" }, { "tour", "tournament" },
  { "hum", "human" }, { "past", "pastor" }, { "bank", "bankrupt" }, { "cab", "cabinet" }, { "sea", "season" }, { "house", "household" },
  { "pack", "package" }, { "fire", "firm" }, { "cut", "cutlery" }, { "all", "ally" }, { "app", "apply" }, { "ear", "early" }, { "dai", "daily" },
};

static void
test_look_alikes (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();

  g_assert_cmpuint (G_N_ELEMENTS (look_alikes), >=, 100);
  for (guint i = 0; i < G_N_ELEMENTS (look_alikes); i++)
    {
      g_autofree char *left = find_root (lexicon, look_alikes[i][0]);
      g_autofree char *right = find_root (lexicon, look_alikes[i][1]);

      if (strcmp (left, right) == 0)
        {
          g_test_message ("%s and %s are %s", look_alikes[i][0], look_alikes[i][1], left);
          g_test_fail ();
        }
    }
}

/* A name, or a word of another language, is nobody's. */
static void
test_unknown (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  char root[DTL_LEMMA_MAX];

  g_assert_false (dtl_derivation_find (dtl_lexicon_thesaurus (lexicon), "tessalian", root));
  g_assert_cmpstr (root, ==, "tessalian");
  g_assert_false (dtl_derivation_find (dtl_lexicon_thesaurus (lexicon), "", root));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derivation/families", test_families);
  g_test_add_func ("/derivation/look-alikes", test_look_alikes);
  g_test_add_func ("/derivation/unknown", test_unknown);
  return g_test_run ();
}
