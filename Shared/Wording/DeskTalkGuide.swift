/// What helps in each part of the call, behind the short list that is read while the citizen talks.
///
/// Words of our own. Source: 002 for the five recommendations; 001 GulK1–K3, RødK2–K6 and its last chapter for
/// the rest, rule by rule below.
extension Wording.Desk {
    /// A heading and what belongs under it; folded away until somebody wants it.
    package struct Advice: Hashable, Sendable {
        package let title: String
        package let lines: [String]

        package init(_ title: String, _ lines: [String]) {
            self.title = title
            self.lines = lines
        }
    }

    package static let adviceLink = "Forberedelse, svære situationer og hjælp"

    /// Before the telephone is taken up: what the method asks.
    package static let beforeAdvice = [
        Advice(
            "Hvilken klinge er jeg på?",
            [
                "Lille klinge: Hjertet banker, jeg vil svare igen, forklare reglerne eller bare have det overstået. Så "
                    + "kæmper, flygter eller fryser jeg.",
                "Stor klinge: Jeg er nysgerrig og kan tænke, at der er gode grunde til det, borgeren siger.",
                "Er du på den lille, så gå en tur, træk vejret, tal med en kollega. Ring, når du er på den store.",
                "Hvad plejer at få mig ned på den lille? Tvivl om mit arbejde, eller noget, der ligner før?",
            ]),
        Advice(
            "Fem ting at have med",
            [
                "Klagen er ny viden. Derfor siger vi tak.", "Vi ringer inden for et døgn.",
                "Vi lytter for alvor, og vi leder efter løsninger sammen.", "Borgeren er med i det, der sker nu.",
                "Det er tit forløbet, det handler om, og sjældent selve afgørelsen.",
            ]),
        Advice(
            "Sig det, før du skriver det",
            [
                "Et vigtigt budskab høres bedst i en samtale; på skrift bliver det let hårdere, end det er ment.",
                "Skriv bagefter, når I har talt sammen.",
            ]),
    ]

    /// For each part of the call, in the order of `guideSteps`: begin, listen, draw in, look for solutions, thank.
    package static let stepAdvice: [[Advice]] = [
        [
            Advice(
                "Begynd ikke med at forklare",
                [
                    "Den, der begynder med at forklare, bliver hørt som en, der forsvarer sig.",
                    "Sig hellere: Jeg ringer for at høre, hvordan det har været.",
                ]),
            Advice(
                "Hvis tonen var hård sidst",
                ["Aftal fra begyndelsen, hvordan I taler sammen, og hvor lang tid I har."]),
        ],
        [
            Advice(
                "Når det er uklart",
                [
                    "Spørg, til du forstår: Hvad mener du med …? Hvordan så det ud den dag?",
                    "Passer to ting ikke sammen, så sig det venligt: Før forstod jeg …, nu hører jeg …. Hjælp mig.",
                ]),
            Advice(
                "Saml op, så det bliver et ønske",
                [
                    "Af en beskyldning gør du et ønske: Så det er vigtigt for dig, at vi har styr på papirerne.",
                    "At forstå er ikke at være enig. Du kan sige, at du kan se, hvorfor det var svært.",
                ]),
            Advice(
                "Når følelserne fylder",
                [
                    "Mærk efter, om borgeren kan tage argumenter ind lige nu. Hvis ikke, så mød følelsen først.",
                    "Sig, hvad du hører: Det har gjort dig vred. Vend tilbage til sagen, når der er plads.",
                ]),
            Advice(
                "Hvad kan ligge bag?",
                [
                    "At slippe for noget ubehageligt.", "At have styr på sit eget liv.",
                    "At høre til, og at det går retfærdigt til.", "At beholde sin værdighed.",
                    "At blive taget alvorligt.",
                    "At det, man gør, virker.", "At finde mening, eller lindring efter et tab.", "At opnå noget.",
                    "At have noget at gå op i.",
                ]),
        ],
        [
            Advice(
                "Er det gået ordentligt til?",
                [
                    "Indflydelse: Har borgeren kunnet sige sit, og gjorde det en forskel?",
                    "Gennemsigtighed: Er det til at se, hvordan vi er nået hertil, og at vi er neutrale?",
                    "Tillid: Tror borgeren på, at vi vil det godt?", "Værdighed: Er der talt med respekt?",
                ]),
            Advice(
                "Opfør dig, som om du mægler",
                [
                    "Spørg åbent, saml op, og spørg om lov, før du foreslår noget.",
                    "Du er stadig part: Regler, frister og borgerens rettigheder gælder hele vejen.",
                ]),
        ],
        [
            Advice(
                "Når svaret er nej",
                [
                    "Anerkend først: Jeg kan høre, hvor meget det betyder.",
                    "Sig så lige ud, hvad du ikke kan ændre, og hvorfor.",
                    "Bliver I ikke enige, så sig, at der er to måder at se det på, og lad begge stå.",
                ]),
            Advice(
                "Når du må sætte en grænse",
                [
                    "Bliv på din egen banehalvdel: Jeg bliver utryg, når der bliver råbt.",
                    "Nævn det, du så eller hørte. Gæt ikke på, hvorfor.",
                    "Giv et valg: Vi kan tale stille, eller vi kan "
                        + "tale sammen i morgen.",
                    "Hav medfølelse med følelsen, ikke med truslen.",
                    "Du kan holde til mere end en privat person, fordi det er dit arbejde. Men ikke til alt: Stop, når "
                        + "det bliver utrygt.",
                ]),
        ],
        [
            Advice(
                "Læg mærke til det gode",
                [
                    "Sig, hvad der hjalp i dag: Tak, fordi du sagde det så klart.",
                    "Det, der får opmærksomhed, vokser. Giv den til det, der virker.",
                ])
        ],
    ]
}
