import CaseModel
import Support

/// Svar på indsigelsen, and letters that are looked at before they are sent.
extension PageState {
    static let objections = [
        PageState("case.note.correct.show", "filled", as: "mette", shows: "Du retter udgave 1") { tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1/ret")
        },
        PageState("case.note.correct.show", "faults", as: "mette", shows: "Der er ikke ændret noget") { tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1/ret")
            try tab.click("Gem den nye udgave")
        },
        PageState("case.note.correct.show", "its letter", as: "mette", shows: "Sådan kommer brevet til at se ud") {
            tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1/ret")
            try tab.fill("Hvad talte I om?", "Vi talte om forløbet og om fristen.")
            try tab.click("Se brevet")
        },
        PageState("case.note.correct.show", "denied", as: "lars", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.solved)/notater/\(cast.note)/1/ret")
        },
        PageState("case.objection.show", "open", as: "ahmed", shows: "Har borgeren ret?") { tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
        },
        PageState("case.objection.show", "faults", as: "ahmed", shows: "Der er problemer") { tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
            try tab.choose("Ja, i noget af det")
            try tab.click("Send svaret")
        },
        PageState("case.objection.show", "its letter", as: "ahmed", shows: "Sådan kommer brevet til at se ud") {
            tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
            try tab.choose("Nej, notatet bliver stående")
            try tab.fill("Derfor", "Vi aftalte, at du ringer.")
            try tab.click("Se brevet")
        },
        PageState("case.objection.show", "its letter is missing something", as: "ahmed", shows: "Vælg, om borgeren") {
            tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
            try tab.choose("Ja, notatet bliver rettet")
            try tab.script("document.querySelectorAll('input[type=radio]').forEach(r => r.checked = false)")
            try tab.click("Se brevet")
        },
        PageState("case.objection.show", "silent", as: "ahmed", without: .callback, shows: "Der skete en fejl") {
            tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
        },
        PageState("case.objection.show", "denied", as: "peter", shows: "Siden er ikke åben for dig") { tab, cast in
            try tab.open("/sager/\(cast.objected)/indsigelser/\(cast.objection)")
        },
    ]
}
