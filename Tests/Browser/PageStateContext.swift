import CaseModel
import Support

/// What stands around a case: what set it off, and where parts of it went.
extension PageState {
    static let context = [
        PageState("case.talk.show", "open", as: "mette", shows: "Enhver samtale bliver til et notat") { tab, cast in
            try tab.open("/sager/\(cast.near)/ringede")
        },
        PageState("case.talk.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/ringede")
            try tab.click("Gem notatet")
        },
        PageState("case.talk.show", "its letter", as: "mette", shows: "Sådan kommer brevet til at se ud") { tab, cast in
            try tab.open("/sager/\(cast.near)/ringede")
            try tab.fill("Hvad talte I om?", "Borgeren spurgte til brevet.")
            try tab.click("Se brevet")
        },
        PageState("case.talk.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.near)/ringede")
        },
        PageState("case.talk.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/ringede")
        },
        PageState("case.cause.show", "open", as: "mette", shows: "Det satte den i gang") { tab, cast in
            try tab.open("/sager/\(cast.near)/aarsag")
        },
        PageState("case.cause.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/aarsag")
            try tab.click("Gem årsagen")
        },
        PageState("case.cause.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.near)/aarsag")
        },
        PageState("case.cause.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/aarsag")
        },
        PageState("case.judge.show", "open", as: "mette", shows: "Gem vurderingen") { tab, cast in
            try tab.open("/sager/\(cast.near)/vurder")
        },
        PageState("case.judge.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/vurder")
            try tab.fill("Punkt 1", "")
            try tab.click("Gem vurderingen")
        },
        PageState("case.judge.show", "no complaint, and not said what", as: "birgitte", shows: "Vælg, hvad det er.") {
            tab, cast in
            try tab.open("/sager/\(cast.mailed)/vurder")
            try tab.click("Læg til side")
        },
        PageState("case.judge.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.near)/vurder")
        },
        PageState("case.forwarding.show", "open", as: "mette", shows: "Hvilken myndighed?") { tab, cast in
            try tab.open("/sager/\(cast.near)/videresendt")
        },
        PageState("case.forwarding.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/videresendt")
            try tab.click("Gem, og fortæl borgeren det")
        },
        PageState("case.forwarding.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/videresendt")
        },
        PageState("case.ending.show", "from a mail", as: "mette", shows: "Klagen er trukket tilbage") { tab, cast in
            try tab.open("/sager/\(cast.near)/slut?vej=email&kom=2026-11-20T09:30:00Z")
        },
        PageState("case.ending.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/slut")
            try tab.click("Klagen er trukket tilbage")
        },
        PageState("case.ending.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/slut")
        },
        PageState("case.ending.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/slut")
        },
        PageState(
            "changes.show", "empty", as: "mette", shows: "Der er ikke skrevet nogen ændringer ned",
            open("/aendringer")),
        PageState("changes.show", "faults", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/aendringer")
            try tab.click("Gem ændringen")
        },
        PageState(
            "changes.show", "silent", as: "mette", without: .intake, shows: "kan ikke vises lige nu",
            open("/aendringer")),
        PageState("changes.show", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/aendringer")),
        PageState("changes.one.show", "one that was just made", as: "mette", shows: "Skriv en borger på") { tab, _ in
            try tab.open("/aendringer")
            try tab.choose("Noget andet")
            try tab.fill("Hvad ændrer sig?", "En ny enhed tager sagerne.")
            try tab.fill("Dag", "1")
            try tab.fill("Måned", "2")
            try tab.fill("År", "2027")
            try tab.click("Gem ændringen")
        },
        PageState("case.forwarding.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/videresendt")
        },
    ]
}
