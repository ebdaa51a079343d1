import CaseModel
import Support

/// Samme borger, in the states that a caseworker meets it in.
extension PageState {
    static let sameCitizen = [
        PageState("case.same.show", "likely", as: "mette", shows: "Kan være den samme borger") { tab, cast in
            try tab.open("/sager/\(cast.near)/samme-borger")
        },
        PageState("case.same.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/samme-borger")
            try tab.click("Det er den samme borger")
        },
        PageState("case.same.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/samme-borger")
        },
        PageState("case.same.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/samme-borger")
        },
    ]
}
