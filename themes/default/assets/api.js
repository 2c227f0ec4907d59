// Loads what tries the interface out when somebody wants it: it is large, and few do.
const button = document.getElementById('try');
const said = document.getElementById('try-said');

function loaded(name, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });
}

async function begin() {
  button.disabled = true;
  try {
    await Promise.all([
      loaded('link', { rel: 'stylesheet', href: button.dataset.style }),
      loaded('script', { src: button.dataset.library }),
    ]);
    window.SwaggerUIBundle({ url: '/openapi', dom_id: '#tried', deepLinking: false, validatorUrl: null, defaultModelsExpandDepth: -1 });
    button.parentElement.hidden = true;
  } catch {
    button.disabled = false;
    said.textContent = button.dataset.failed;
  }
}

if (button) {
  button.parentElement.hidden = false;
  button.addEventListener('click', begin);
}
