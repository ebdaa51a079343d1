import CaseModel
import Support

/// Trivsel in the states that people meet it in.
extension PageState {
    static let care = [
        PageState("care", "a leader's", as: "lone", shows: "Venter på dig som leder", open("/trivsel")),
        PageState("care", "everything open", as: "lone", shows: "Hvor tit?") { tab, _ in
            try tab.open("/trivsel")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("care", "strain noted", as: "lone", shows: "mistillid i gruppen") { tab, _ in
            try tab.open("/trivsel")
            try tab.unfold("Notér tegnet")
            try tab.script(
                "document.getElementById('strain-unit').value='U-demo03';document.getElementById('strain-sign').value='mistrust'"
            )
            try tab.untilNextPage {
                try tab.script("document.getElementById('strain-sign').form.querySelector('button').click()")
            }
        },
        PageState("care", "an employee's", as: "mette", shows: "Tilbudt til dig", open("/trivsel")),
        PageState("care", "empty", as: "erik", shows: "Du har ingen åbne tilbud", open("/trivsel")),
        PageState("care", "faults", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/trivsel")
            try tab.click("Bed om det")
        },
        PageState(
            "care", "silent", as: "mette", without: .wellbeing, shows: "kan ikke vises lige nu", open("/trivsel")),
        PageState("care.mine", "filled", as: "mette", shows: "Hvem har set det", open("/trivsel/mit")),
        PageState("care.answered", "a leader's", as: "lone", shows: "Holdte og afslåede", open("/trivsel/holdte")),
        PageState(
            "care.answered", "an employee's", as: "mette", shows: "Du har ikke svaret på noget endnu",
            open("/trivsel/holdte")),
        PageState(
            "care.answered", "silent", as: "lone", without: .wellbeing, shows: "kan ikke vises lige nu",
            open("/trivsel/holdte")),
        PageState("care.card", "defusing", as: "lone", shows: "Lad kollegaen fortælle", open("/trivsel/kort/defusing")),
        PageState("care.card", "debriefing", as: "lone", shows: "Ingen rygter", open("/trivsel/kort/debriefing")),
        PageState(
            "care.card", "supervision", as: "lone", shows: "Fra person til fag", open("/trivsel/kort/supervision")),
        PageState("care.card", "none", as: "lone", shows: "Siden findes ikke", open("/trivsel/kort/oneToOne")),
        PageState("care.figures", "empty", as: "lone", shows: "Der er ingen tal at vise endnu", open("/trivsel/tal")),
        PageState(
            "care.figures", "of all units", as: "inger", shows: "Tal for trivsel", open("/trivsel/tal")),
        PageState("care.figures", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/trivsel/tal")),
        PageState("care.gaps", "filled", as: "admin", shows: "Alle har en leder", open("/trivsel/mangler")),
        PageState("care.gaps", "denied", as: "lone", shows: "Siden er ikke åben for dig", open("/trivsel/mangler")),
        PageState("first-aid", "the card", as: "mette", shows: "Find et trygt sted", open("/trivsel/foerstehjaelp")),
        PageState("incident.show", "empty", as: "mette", shows: "Registrér en hændelse", open("/trivsel/haendelse")),
        PageState("incident.show", "faults", as: "mette", shows: "Der er problemer") { tab, _ in
            try tab.open("/trivsel/haendelse")
            try tab.click("Registrér hændelsen")
        },
        PageState("incident.one", "a leader's", as: "lone", shows: "Anmeld det til politiet") { tab, cast in
            try tab.open("/trivsel/haendelser/\(cast.incident)")
        },
        PageState("incident.one", "with its review", as: "lone", shows: "Hvad kan vi lære af det?") { tab, cast in
            try tab.open("/trivsel/haendelser/\(cast.incident)")
            if try tab.text.contains("Bed om en gennemgang") { try tab.click("Bed om en gennemgang") }
        },
        PageState("incident.show", "the guideline open", as: "mette", shows: "Sådan gør vi her") { tab, _ in
            try tab.open("/trivsel/haendelse")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState("incident.one", "the exposed one's", as: "mette", shows: "Råbte ad mig") { tab, cast in
            try tab.open("/trivsel/haendelser/\(cast.incident)")
        },
        PageState("incident.one", "something to add", as: "lone", shows: "Første fraværsdag") { tab, cast in
            try tab.open("/trivsel/haendelser/\(cast.incident)")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
        },
        PageState(
            "incidents.closed", "a leader's", as: "lone", shows: "Afsluttede hændelser", open("/trivsel/haendelser")),
        PageState(
            "incidents.closed", "denied", as: "mette", shows: "Siden er ikke åben for dig", open("/trivsel/haendelser")),
        PageState("incident.one", "denied", as: "ahmed", shows: "Siden findes ikke") { tab, cast in
            try tab.open("/trivsel/haendelser/\(cast.incident)")
        },
    ]
}
