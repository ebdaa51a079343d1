import CaseModel
import Support

/// How people get in, in the states that they meet it in.
extension PageState {
    static let access = [
        PageState("sign-in.code.show", "empty", as: nil, shows: "Skriv koden") { tab, _ in try tab.signIn("bo") },
        PageState("sign-in.code.show", "faults", as: nil, shows: "Skriv koden fra din telefon.") { tab, _ in
            try tab.signIn("bo")
            try tab.click("Log ind")
        },
        PageState("access.show", "filled", as: "mette", shows: "Denne browser", open("/min-adgang")),
        PageState(
            "access.show", "silent", as: "mette", without: .directory, shows: "kan ikke vises lige nu",
            open("/min-adgang")),
        PageState("password.show", "empty", as: "mette", shows: "Ny adgangskode", open("/min-adgang/adgangskode")),
        PageState("password.show", "faults", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/min-adgang/adgangskode")
            try tab.fill("Ny adgangskode", "kort")
            try tab.click("Skift adgangskode", in: "main")
        },
        PageState("factor.show", "off", as: "mette", shows: "Slå totrinslogin til", open("/min-adgang/totrin")),
        PageState("factor.show", "being set up", as: "mette", shows: "skriv denne nøgle") { tab, _ in
            try tab.open("/min-adgang/totrin")
            try tab.click("Slå totrinslogin til")
        },
        PageState("factor.show", "a wrong code", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/min-adgang/totrin")
            try tab.click("Slå totrinslogin til")
            try tab.click("Slå til")
        },
        PageState("factor.show", "on", as: nil, shows: "Slå totrinslogin fra") { tab, cast in
            try tab.signIn("bo")
            try tab.fill("Kode", cast.codes[0])
            try tab.click("Log ind")
            try tab.open("/min-adgang/totrin")
        },
        PageState("factor.show", "on, with faults", as: nil, shows: "Der er problemer") { tab, cast in
            try tab.signIn("bo")
            try tab.fill("Kode", cast.codes[1])
            try tab.click("Log ind")
            try tab.open("/min-adgang/totrin")
            try tab.click("Slå totrinslogin fra", in: "main")
        },
        PageState("accesses", "filled", as: "admin", shows: "Mette Rønne", open("/adgange")),
        PageState("accesses", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/adgange")),
        PageState("accesses.one", "signed in", as: "admin", shows: "Afslut alle", open("/adgange/P-demo07")),
        PageState(
            "accesses.one", "with a second factor", as: "admin", shows: "Slå totrinslogin fra for denne person",
            open("/adgange/P-demo25")),
        PageState(
            "accesses.one", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/adgange/P-demo07")),
    ]
}
