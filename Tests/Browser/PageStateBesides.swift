import CaseModel
import Support

/// Pages in the states that come up less often, most of them in cases of their own.
extension PageState {
    static let besides =
        [
            PageState("case.note", "put right", as: "magnus", shows: "ringe fredag formiddag") { tab, cast in
                try tab.open("/sager/\(cast.besides.corrected)/notater/\(cast.besides.correctedNote)/2")
            },
            PageState("case.objection.show", "answered", as: "magnus", shows: "Besvaret: borgeren fik ret") {
                tab, cast in
                try tab.open("/sager/\(cast.besides.corrected)/indsigelser/\(cast.besides.judged)")
            },
            PageState("case", "waits for custody", as: "magnus", shows: "forældremyndighed") { tab, cast in
                try tab.open("/sager/\(cast.besides.child)")
            },
            PageState("case.same.show", "joined", as: "magnus", shows: "Han sagde det selv i telefonen") { tab, cast in
                try tab.open("/sager/\(cast.besides.joined)/samme-borger")
                try tab.unfold("Skil sagerne igen")
            },
            PageState("case.same.show", "taken apart", as: "magnus", shows: "Sagen er ikke samlet med andre") {
                tab, cast in
                try tab.open("/sager/\(cast.besides.separated)/samme-borger")
            },
            PageState("conversation.show", "written several times", as: "magnus", shows: "flere gange i disse dage") {
                tab, cast in
                try tab.open("/sager/\(cast.besides.separated)/samtale")
            },
            PageState("registration.show", "known already", as: "magnus", shows: "kan være kendt i forvejen") {
                tab, _ in
                try tab.open("/henvendelser/ny")
                try tab.fill("Navn", "Sofus Tænkt")
                try tab.fill("Telefon", "87654321")
                try tab.click("Er borgeren kendt?")
            },
            PageState("case.restriction.show", "given up", as: "susanne", shows: "Se de 2 ældre afgørelser") {
                tab, cast in
                try tab.open("/sager/\(cast.besides.restricted)/begraensning")
            },
            PageState("case.restriction.show", "the older ones", as: "vibeke", shows: "Trukket.") { tab, cast in
                try tab.open("/sager/\(cast.besides.restricted)/begraensning")
                try tab.click("Se de 2 ældre afgørelser")
            },
            PageState("changes.show", "more than a page", as: "ida", shows: "Vis de næste ændringer") { tab, _ in
                try tab.open("/aendringer")
            },
            PageState("changes.show", "the second page", as: "ida", shows: "Ændring nummer") { tab, _ in
                try tab.open("/aendringer")
                let onward =
                    "return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))"
                    + ".find(h => h.includes('kommer=')) ?? ''"
                try tab.open(try tab.script(onward) as? String ?? "")
            },
            PageState("letters", "missing in the journal", as: "magnus", shows: "Mangler i journalen", open("/breve")),
            PageState(
                "letters.one.show", "missing in the journal", as: "magnus", shows: "Læg brevet til journalen igen"
            ) {
                tab, cast in
                try tab.open("/breve/\(cast.besides.refused)")
            },
        ] + previews

    /// The letter that is being written, of each form that has one; of objections and notes it stands with their pages.
    private static let previews = [
        PageState("owed.show", "its letter of greeting", as: "magnus", shows: "Sådan kommer brevet til at se ud") {
            tab, cast in
            try tab.open("/sager/\(cast.besides.joined)/skylder")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
            try tab.script("document.querySelector('#receipt').value = 'Kære Sofus. Jeg ringer i morgen.'")
            try tab.script("document.querySelector('button[formaction$=\"/udkast/hilsen\"]').click()")
        },
        PageState("owed.show", "its letter is empty", as: "magnus", shows: "Tilbage til det, jeg skrev") { tab, cast in
            try tab.open("/sager/\(cast.besides.joined)/skylder")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
            try tab.script("document.querySelector('button[formaction$=\"/udkast/tidspunkt\"]').click()")
        },
        PageState("case.restriction.show", "its letter", as: "susanne", shows: "Sådan kommer brevet til at se ud") {
            tab, cast in
            try tab.open("/sager/\(cast.besides.restricted)/begraensning")
            try tab.unfold("Foreslå en kontaktbegrænsning")
            try tab.choose("Krænkende eller grænseoverskridende adfærd")
            try tab.fill("Det faktiske grundlag", "Elleve opkald på en formiddag.")
            try tab.fillDate("seen", "20", "11", "2026")
            try tab.fill("Hvad er prøvet først?", "Faste ringetider.")
            try tab.choose("Telefon")
            try tab.fill("Omfang", "Opkald tages tirsdag kl. 10–11.")
            try tab.fillDate("last", "23", "2", "2027")
            try tab.fill("Vejen tilbage", "Tre rolige måneder.")
            try tab.click("Se brevet")
        },
        PageState(
            "case.formal.show", "its letter is missing something", as: "henrik", shows: "Tilbage til det, jeg skrev"
        ) {
            tab, cast in
            try tab.open("/sager/\(cast.formal)/formelt")
            try tab.script("document.querySelectorAll('details').forEach(d => d.open = true)")
            try tab.script("document.querySelector('button[formaction*=\"/udkast/\"]').click()")
        },
    ]
}
