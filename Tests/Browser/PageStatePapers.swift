import CaseModel
import Support

/// Samarbejdet om sagen, in the states that a caseworker and a leader meet it in.
extension PageState {
    static let papers = [
        PageState("case.papers.show", "with a plan", as: "lone", shows: "Ring hver tirsdag.") { tab, cast in
            try tab.open("/sager/\(cast.red)/samarbejde")
        },
        PageState("case.papers.show", "everything open", as: "lone", shows: "Gem beslutningen") { tab, cast in
            try tab.open("/sager/\(cast.near)/samarbejde")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("case.papers.show", "faults", as: "mette", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/samarbejde")
            try tab.unfold("Planlæg et møde")
            try tab.click("Gem mødet")
        },
        PageState("case.papers.show", "silent", as: "lone", without: .intake, shows: "Der skete en fejl") { tab, cast in
            try tab.open("/sager/\(cast.red)/samarbejde")
        },
        PageState("case.papers.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/samarbejde")
        },
    ]
}
