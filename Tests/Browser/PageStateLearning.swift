import CaseModel
import Support

/// Læring, Tal and what comes after a conflict, in the states that people meet them in.
extension PageState {
    static let learning = [
        PageState("learning", "a leader's", as: "lone", shows: "Læringspunkter", open("/laering")),
        PageState("learning", "one's own", as: "mette", shows: "Venter på dig", open("/laering")),
        PageState("learning", "what my unit changes", as: "mette", shows: "Det har vi ændret", open("/laering")),
        PageState("learning", "of all units", as: "rasmus", shows: "Gennemgange", open("/laering")),
        PageState("learning", "silent", as: "lone", without: .learning, shows: "kan ikke vises", open("/laering")),
        PageState("learning", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/laering")),
        PageState("learning.review.show", "first step", as: "lone", shows: "Trin 1 af 5") { tab, cast in
            try tab.open("/sager/\(cast.objected)")
            try tab.click("Gå til gennemgangen")
        },
        PageState("learning.review.show", "waits", as: "lone", shows: "Begynd alligevel") { tab, cast in
            try tab.open("/sager/\(cast.red)")
            try tab.click("Gå til gennemgangen")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("learning.review.show", "faults", as: "lone", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.late)")
            try tab.click("Gå til gennemgangen")
            try tab.click("Gem, og gå til næste trin")
        },
        PageState("learning.review.show", "answered", as: "lone", shows: "Skriv et læringspunkt") { tab, cast in
            try tab.open("/sager/\(cast.late)")
            try tab.click("Gå til gennemgangen")
            if try !tab.text.contains("Trin 1 af 5: Hvad skete der?\nRet svaret"), try !tab.text.contains("Bagefter") {
                try tab.fill("Hvad skete der?", "Brevet kom for sent, og ingen ringede.")
                try tab.click("Gem, og gå til næste trin")
            }
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState(
            "learning.review.show", "denied", as: "mette", shows: "Siden er ikke åben for dig",
            open("/laering/gennemgang/R-1")),
        PageState(
            "learning.finding.show", "unknown", as: "lone", shows: "Siden findes ikke",
            open("/laering/punkt/F-findes-ikke")),
        PageState("learning.finding.show", "filled", as: "lone", shows: "Hvordan går det?") { tab, cast in
            try tab.open("/laering")
            if try !tab.text.contains("Skabelonen rettes") {
                try tab.open("/sager/\(cast.objected)")
                try tab.click("Gå til gennemgangen")
                try tab.fill("Hvad skete der?", "Skemaet var det forkerte.")
                try tab.click("Gem, og gå til næste trin")
                try tab.unfold("Skriv et læringspunkt")
                try tab.fill("Hvad skal ændres?", "Skabelonen rettes")
                try tab.choose("systemfejl", in: "Hvad var årsagen?")
                try tab.choose("ja, en enkelt gang", in: "Var det en enkelt gang?")
                try tab.select("Hvem tager sig af det?", "Mette Rønne")
                try tab.script(
                    "document.getElementById('due-day').value='30';document.getElementById('due-month').value='11';document.getElementById('due-year').value='2099'"
                )
                try tab.click("Gem læringspunktet")
                try tab.open("/laering")
            }
            try tab.click("Skabelonen rettes")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState(
            "learning.causes", "filled", as: "lone", shows: "Årsager, der kommer igen", open("/laering/aarsager")),
        PageState(
            "learning.causes", "silent", as: "lone", without: .learning, shows: "kan ikke vises",
            open("/laering/aarsager")),
        PageState("learning.assessments", "due", as: "lone", shows: "aldrig set på", open("/laering/vurderinger")),
        PageState(
            "learning.assess.show", "empty", as: "lone", shows: "Hvilke konflikter møder vi?",
            open("/laering/vurderinger/riskTeam")),
        PageState("learning.assess.show", "faults", as: "lone", shows: "Der er problemer") { tab, _ in
            try tab.open("/laering/vurderinger/language")
            try tab.click("Gem vurderingen")
        },
        PageState("learning.guides", "empty", as: "lone", shows: "Instruks om klager", open("/laering/retningslinjer")),
        PageState("learning.guides", "everything open", as: "rasmus", shows: "Hvilken enhed?") { tab, _ in
            try tab.open("/laering/retningslinjer")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("learning.guides", "faults", as: "lone", shows: "Der er problemer") { tab, _ in
            try tab.open("/laering/retningslinjer")
            try tab.unfold("Skriv et nyt kort")
            try tab.click("Gem kortet")
        },
        PageState("learning.guides", "filled", as: "lone", shows: "Jeg bliver siddende her") { tab, _ in
            try tab.open("/laering/retningslinjer")
            if try !tab.text.contains("Jeg bliver siddende her") {
                try tab.unfold("Skriv et nyt kort")
                try tab.fill("Hvad siger borgeren?", "Jeg bliver siddende her")
                try tab.fill("Det siger vi", "Jeg finder en, der kan hjælpe dig nu.")
                try tab.click("Gem kortet")
            }
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState(
            "learning.guides", "silent", as: "lone", without: .learning, shows: "kan ikke vises",
            open("/laering/retningslinjer")),
        PageState(
            "learning.guides", "denied", as: "mette", shows: "Siden er ikke åben for dig",
            open("/laering/retningslinjer")),
        PageState("learning.training", "one's own", as: "mette", shows: "Dig selv", open("/laering/uddannelse")),
        PageState("learning.training", "a leader's", as: "lone", shows: "Før I begynder", open("/laering/uddannelse")),
        PageState("learning.training", "of all units", as: "rasmus", shows: "Enhederne", open("/laering/uddannelse")),
        PageState("learning.training", "faults", as: "lone", shows: "Der er problemer") { tab, _ in
            try tab.open("/laering/uddannelse")
            try tab.unfold("Skriv en workshop ind")
            try tab.click("Gem workshoppen")
        },
        PageState(
            "learning.training", "silent", as: "lone", without: .learning, shows: "kan ikke vises",
            open("/laering/uddannelse")),
        PageState(
            "learning.training", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/laering/uddannelse")
        ),
        PageState("figures", "filled", as: "lone", shows: "Første opkald", open("/tal")),
        PageState("figures", "the example", as: "rasmus", shows: "Eksempel.", open("/tal?eksempel=1")),
        PageState(
            "figures", "faults", as: "lone", shows: "Der er problemer",
            open("/tal?from-day=32&from-month=1&from-year=2026")),
        PageState("figures", "silent", as: "lone", without: .learning, shows: "kan ikke vises", open("/tal")),
        PageState("figures", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/tal")),
        PageState("case.after.show", "everything open", as: "mette", shows: "Mægling er frivillig") { tab, cast in
            try tab.open("/sager/\(cast.solved)/efter")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("case.after.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.solved)/efter")
            try tab.unfold("Se tilbage på et møde")
            try tab.click("Gem tilbageblikket")
        },
        PageState("case.after.show", "silent", as: "mette", without: .learning, shows: "kan ikke vises") { tab, cast in
            try tab.open("/sager/\(cast.solved)/efter")
        },
        PageState("case.after.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.solved)/efter")
        },
    ]
}
