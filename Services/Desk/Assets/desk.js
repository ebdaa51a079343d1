// Tells that there is something new on the page. It asks for nothing by itself, moves no focus and changes
// nothing else; without it, the page is as good and only has to be opened anew.
(() => {
    'use strict';
    const place = document.querySelector('[data-live]');
    if (!place) return;
    let stream;

    const say = (kind) => {
        stream.close();
        place.replaceChildren(document.getElementById('live-' + kind).content.cloneNode(true));
        if (!document.title.startsWith(place.dataset.mark)) document.title = place.dataset.mark + document.title;
    };
    const listen = () => {
        if (place.childElementCount > 0) return;
        stream = new EventSource(place.dataset.live);
        stream.addEventListener('open', () => { place.dataset.state = 'open'; });
        stream.addEventListener('error', () => { place.dataset.state = 'cut'; });
        stream.addEventListener('nyt', () => say('nyt'));
        // Nobody is signed in any more: what was shown to whoever was is not left standing.
        stream.addEventListener('slut', () => {
            say('slut');
            document.querySelectorAll('.board').forEach((part) => part.remove());
        });
    };
    addEventListener('pagehide', () => stream && stream.close());
    addEventListener('pageshow', listen);
})();

// Keeps what is typed in a form when the page is left without sending it, or by sending another; without it, its button does.
(() => {
    'use strict';
    const forms = document.querySelectorAll('[data-keep] form');
    const typed = new Set();
    const keep = () => {
        typed.forEach((form) => {
            const words = new URLSearchParams(new FormData(form));
            words.set('do', 'left');
            navigator.sendBeacon(form.getAttribute('action'), words);
        });
        typed.clear();
    };
    if (forms.length === 0) return;
    forms.forEach((form) => form.addEventListener('input', () => typed.add(form)));
    // The others are kept before the page comes back, so that they stand in it as they were.
    document.addEventListener('submit', (event) => {
        typed.delete(event.target);
        keep();
    });
    addEventListener('pagehide', keep);
})();
