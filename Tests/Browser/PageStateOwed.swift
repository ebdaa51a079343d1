import CaseModel

extension PageState {
    /// Det skylder vi, in its states.
    static let owed = [
        PageState("owed.show", "filled", as: "mette", shows: "De involverede medarbejdere") { tab, cast in
            try tab.open("/sager/\(cast.solved)/skylder")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("owed.show", "before anybody has rung", as: "mette", shows: "Skriv en personlig hilsen") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/skylder")
            try tab.unfold("Aftal et tidspunkt")
        },
        PageState("owed.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/skylder")
            try tab.unfold("Aftal et tidspunkt")
            try tab.click("Gem tidspunktet")
        },
        PageState("owed.show", "long texts", as: "peter", shows: "Donaudampf") { tab, cast in
            try tab.open("/sager/\(cast.long)/skylder")
        },
        PageState("owed.show", "silent", as: "mette", without: .callback, shows: "kan ikke vises lige nu") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/skylder")
        },
        PageState("handbook", "folded", as: "mette", shows: "Forbered dig", open("/haandbog")),
        PageState("handbook", "everything open", as: "mette", shows: "Ring 112") { tab, _ in
            try tab.open("/haandbog")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("handbook", "a card found", as: "mette", shows: "Kort, der passer") { tab, _ in
            try tab.open("/haandbog")
            try tab.fill("Hvad siger borgeren?", "pressen")
            try tab.click("Find kortet")
        },
        PageState("handbook", "faults", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/haandbog")
            try tab.click("Find kortet")
        },
        PageState("handbook", "silent", as: "mette", without: .learning, shows: "kan ikke vises", open("/haandbog")),
        PageState("handbook", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/haandbog")),
        PageState("owed.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/skylder")
        },
    ]
}
