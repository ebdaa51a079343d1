import CaseModel
import Support

/// Andre, der spørger om borgeren, in the states that a caseworker meets it in.
extension PageState {
    static let inquiry = [
        PageState("case.inquiry.show", "empty", as: "mette", shows: "Ingen har spurgt om borgeren") { tab, cast in
            try tab.open("/sager/\(cast.near)/spoerger")
        },
        PageState("case.inquiry.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/spoerger")
            try tab.click("Gem")
        },
        PageState("case.inquiry.show", "silent", as: "mette", without: .intake, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/spoerger")
        },
        PageState("case.inquiry.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/spoerger")
        },
    ]
}
