import CaseModel
import Support

/// Kontaktbegrænsning, in the states that a leader, a lawyer and a colleague meet it in.
extension PageState {
    static let restrictions = [
        PageState("case.restriction.show", "waits for a lawyer", as: "lone", shows: "en jurist skal godkende") {
            tab, cast in
            try tab.open("/sager/\(cast.red)/begraensning")
        },
        PageState("case.restriction.show", "to be judged", as: "ulla", shows: "Afgør forslaget") { tab, cast in
            try tab.open("/sager/\(cast.red)/begraensning")
        },
        PageState("case.restriction.show", "judged without a reason", as: "ulla", shows: "Der er problemer") {
            tab, cast in
            try tab.open("/sager/\(cast.red)/begraensning")
            try tab.click("Godkend")
        },
        PageState("case.restriction.show", "in effect", as: "lone", shows: "Gælder til og med") {
            tab, cast in
            try tab.open("/sager/\(cast.late)/begraensning")
        },
        PageState("case.restriction.show", "none", as: "mette", shows: "Der er ingen kontaktbegrænsning") {
            tab, cast in
            try tab.open("/sager/\(cast.near)/begraensning")
        },
        PageState("case.restriction.show", "faults", as: "lone", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.near)/begraensning")
            try tab.unfold("Foreslå en kontaktbegrænsning")
            try tab.click("Send til juristen")
        },
        PageState("case.restriction.prolong.show", "begun", as: "lone", shows: "Gælder til og med") { tab, cast in
            try tab.open("/sager/\(cast.late)/begraensning")
            try tab.click("Forlæng den: begynd en ny afgørelse ud fra denne")
        },
        PageState("case.restriction.prolong.show", "denied", as: "mette", shows: "Siden er ikke åben for dig") {
            tab, cast in
            try tab.open("/sager/\(cast.late)/begraensning/G-findes-ikke/forlaeng")
        },
        PageState(
            "case.restriction.show", "silent", as: "lone", without: .intake, shows: "Der skete en fejl"
        ) { tab, cast in
            try tab.open("/sager/\(cast.red)/begraensning")
        },
        PageState("case.restriction.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.red)/begraensning")
        },
        PageState("calls", "something to judge", as: "ulla", shows: "Det venter på dig", open("/")),
    ]
}
