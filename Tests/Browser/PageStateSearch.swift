import CaseModel

/// Søg and who has seen a case, in the states that people meet them in.
extension PageState {
    static let search = [
        PageState("search.show", "empty", as: "mette", shows: "Hvad leder du efter?", open("/soeg")),
        PageState("search.show", "filled", as: "mette", shows: "I notat") { tab, _ in try tab.search("forløbet") },
        PageState("search.show", "none", as: "mette", shows: "Ingen af de sager") { tab, _ in
            try tab.search("luftskibsfører")
        },
        PageState("search.show", "faults", as: "mette", shows: "Der er for lidt at søge efter") { tab, _ in
            try tab.search("x")
        },
        PageState("search.show", "long texts", as: "peter", shows: "Donaudampf") { tab, _ in
            try tab.search("donaudampf")
        },
        PageState("search.show", "silent", as: "mette", without: .callback, shows: "Notaterne kan ikke søges igennem") {
            tab, _ in
            try tab.search("breve")
        },
        PageState("search.show", "silent owner", as: "mette", without: .intake, shows: "Sagerne kan ikke søges igennem")
        {
            tab, _ in
            try tab.search("forløbet")
        },
        PageState("search.show", "denied", as: "admin", shows: "Siden er ikke åben for dig", open("/soeg")),
    ]

    static let log = [
        PageState("case.log", "filled", as: "mette", shows: "Åbnede sagen") { tab, cast in
            try tab.open("/sager/\(cast.solved)")
            try tab.open("/sager/\(cast.solved)/log")
        },
        PageState("case.log", "silent", as: "mette", without: .callback, shows: "Opslag i opkald og notater kan ikke") {
            tab, cast in
            try tab.open("/sager/\(cast.solved)/log")
        },
        PageState("case.log", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.solved)/log")
        },
        PageState("case", "contact with faults", as: "mette", shows: "Vælg mindst én kollega som fast indgang.") {
            tab, cast in
            try tab.open("/sager/\(cast.near)")
            try tab.unfold("Aftal en fast indgang")
            try tab.click("Gem den faste indgang")
        },
    ]
}

extension Tab {
    /// Søg, by what is typed.
    fileprivate func search(_ words: String) throws {
        try open("/soeg")
        try fill("Hvad leder du efter?", words)
        try click("Søg", in: "main")
    }
}
