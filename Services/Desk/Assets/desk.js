
(() => {
    'use strict';
    const form = document.querySelector('[data-keep] form');
    if (!form) return;
    let typed = false;
    form.addEventListener('input', () => { typed = true; });
    form.addEventListener('submit', () => { typed = false; });
    addEventListener('pagehide', () => {
        if (!typed) return;
        typed = false;
        const words = new URLSearchParams(new FormData(form));
        words.set('do', 'left');
        navigator.sendBeacon(form.getAttribute('action'), words);
    });
})();
