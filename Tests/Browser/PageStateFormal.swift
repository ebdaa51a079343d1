import CaseModel
import Support

/// Den formelle del, in the states that a leader and a colleague meet it in.
extension PageState {
    static let formal = [
        PageState("case.formal.show", "to be examined", as: "henrik", shows: "Gem undersøgelsen") { tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("case.formal.show", "faults", as: "henrik", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
            try tab.click("Gem undersøgelsen")
        },
        PageState("case.formal.show", "a colleague's turn", as: "lone", shows: "Det er op til") { tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
        },
        PageState("case.formal.show", "none", as: "mette", shows: "Ingen del af sagen behandles formelt") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/formelt")
        },
        PageState("case.formal.show", "the wish with faults", as: "mette", shows: "Vælg, hvordan ønsket kom") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/formelt")
            try tab.click("Behandl det skriftligt")
        },
        PageState("case.formal.show", "given with faults", as: "lone", shows: "Vælg, hvem der skal have det") {
            tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
            try tab.unfold("Giv det til en anden")
            try tab.click("Giv det videre")
        },
        PageState("case.formal.show", "silent", as: "lone", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
        },
        PageState("case.formal.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
        },
    ]
}
