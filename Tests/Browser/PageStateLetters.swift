import CaseModel
import Support

/// Breve, and one letter's own page.
extension PageState {
    static let board = [
        PageState("letters", "filled", as: "lone", shows: "Kom retur", open("/breve")),
        PageState("letters", "none", as: "lars", shows: "Ingen breve venter på nogen", open("/breve")),
        PageState(
            "letters", "on their way", as: "mette", shows: "Breve: ligger klar til afsendelse",
            open("/breve?vis=spooled")),
        PageState(
            "letters", "never looked up", as: "mette", shows: "Breve: på papir uden opslag",
            open("/breve?vis=uden-opslag")),
        PageState("letters", "silent", as: "lone", without: .notifier, shows: "kan ikke vises lige nu", open("/breve")),
        PageState("letters", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/breve")),
        PageState("letters.one.show", "came back", as: "lone", shows: "Hvordan ved du det?") { tab, cast in
            try tab.open("/breve/\(cast.returned)")
        },
        PageState("letters.one.show", "faults", as: "lone", shows: "Der er problemer") { tab, cast in
            try tab.open("/breve/\(cast.returned)")
            try tab.choose("Det kom ikke frem: send det igen")
            try tab.click("Gem")
        },
        PageState("letters", "of whoever prints", as: "karen", shows: "Breve, der skal printes", open("/breve")),
        PageState("letters.paper.show", "filled", as: "karen", shows: "Printet og sendt", open("/papirbreve")),
        PageState("letters.paper.show", "faults", as: "karen", shows: "Der er problemer") { tab, _ in
            try tab.open("/papirbreve")
            try tab.click("Printet og sendt")
        },
        PageState(
            "letters.paper.show", "one not marked", as: "karen", shows: "blev ikke ændret",
            open("/papirbreve?uaendret=L-00000000000000000000")),
        PageState(
            "letters.paper.show", "silent", as: "karen", without: .notifier, shows: "kan ikke vises lige nu",
            open("/papirbreve")),
        PageState(
            "letters.paper.show", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/papirbreve")),
        PageState("letters.one.show", "unknown", as: "lone", shows: "intet brev med det nummer") { tab, _ in
            try tab.open("/breve/L-00000000000000000000")
        },
    ]
}
