// Opens an account with the invitation behind the # of the address, which a browser never sends to a server.

const texts = {
  en: {
    title: 'Open your account',
    intro: 'Your contacts will be encrypted on this server and the same on every device.',
    login: 'Login',
    loginHint: 'For example your e-mail address.',
    password: 'Password',
    passwordHint: 'At least 10 characters; a few random words are good.',
    repeated: 'The same password again',
    region: 'Country',
    regionHint: 'For telephone numbers without a country code.',
    invitation: 'Invitation code',
    submit: 'Open account',
    doneTitle: 'Your account is open',
    doneText: 'Now link your devices. On every PC, in the folder of Cardea:',
    doneFolder: 'The folder then holds one .vcf file per contact, and edits travel both ways.',
    browser: 'Browser',
    missing: 'Please fill this in.',
    differ: 'The two passwords differ.',
    'login-taken': 'Somebody has this login already.',
    'invitation-invalid': 'This invitation is not valid any more. Start Cardea again for a new one.',
    'sign-up-closed': 'This server takes no new accounts.',
    'password-weak': 'This password is too easy to guess. Take at least 10 characters, and not your login.',
    'slow-down': 'Too many attempts. Please wait a little.',
    'bad-request': 'The server did not accept this login.',
    failed: 'That did not work. Is the server still running?',
  },
  zh: {
    title: '创建您的账户',
    intro: '您的联系人将在此服务器上加密保存，并在每台设备上保持一致。',
    login: '登录名',
    loginHint: '例如您的电子邮箱地址。',
    password: '密码',
    passwordHint: '至少 10 个字符；几个随机的词就很好。',
    repeated: '再次输入密码',
    region: '国家或地区',
    regionHint: '用于不带国家代码的电话号码。',
    invitation: '邀请码',
    submit: '创建账户',
    doneTitle: '您的账户已创建',
    doneText: '现在关联您的设备。在每台电脑上，进入 Cardea 文件夹并运行：',
    doneFolder: '之后该文件夹中每个联系人对应一个 .vcf 文件，修改会双向同步。',
    browser: '浏览器',
    missing: '请填写此项。',
    differ: '两次输入的密码不一致。',
    'login-taken': '该登录名已被使用。',
    'invitation-invalid': '此邀请已失效。请重新启动 Cardea 以获取新的邀请。',
    'sign-up-closed': '此服务器不接受新账户。',
    'password-weak': '这个密码太容易被猜到。请使用至少 10 个字符，且不要与登录名相同。',
    'slow-down': '尝试次数过多，请稍候。',
    'bad-request': '服务器不接受此登录名。',
    failed: '操作未成功。服务器还在运行吗？',
  },
};

const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
const text = texts[language];
const form = document.getElementById('sign-up');
const error = document.getElementById('error');
const fieldOfProblem = {
  'login-taken': 'login',
  'bad-request': 'login',
  'password-weak': 'password',
  'invitation-invalid': 'invitation',
};

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text[element.dataset.text];
  }
}

function offerRegions() {
  const codes = ('AT AU BE BR CA CH CN CZ DE DK EE ES FI FR GB GR HK HR HU IE IN IT JP KR LT LU LV MO MX MY NL NO NZ PL PT RO RU SE SG SI SK '
    + 'TH TR TW UA US VN ZA').split(' ');
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'region' });
  const own = new Intl.Locale(navigator.language).maximize().region;
  if (!codes.includes(own)) codes.push(own);
  codes
    .map(code => ({ code, name: names.of(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang))
    .forEach(({ code, name }) => form.region.add(new Option(name, code, false, code === own)));
}

function takeInvitation() {
  const code = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (code) {
    form.invitation.value = code;
    document.getElementById('invitation-field').hidden = true;
    history.replaceState(null, '', location.pathname);
  }
}

function complain(message, field) {
  error.textContent = message;
  error.hidden = false;
  if (field === 'invitation') document.getElementById('invitation-field').hidden = false;
  if (field) {
    form[field].setAttribute('aria-invalid', 'true');
    form[field].focus();
  } else {
    error.focus();
  }
}

function forgetComplaints() {
  error.hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}

function isComplete() {
  const empty = ['login', 'password'].find(name => !form[name].value.trim());
  if (empty) {
    complain(text.missing, empty);
    return false;
  }
  if (form.password.value !== form.repeated.value) {
    complain(text.differ, 'repeated');
    return false;
  }
  return true;
}

function application() {
  const invitation = form.invitation.value.trim();
  return {
    login: form.login.value.trim(),
    password: form.password.value,
    region: form.region.value,
    device: { name: text.browser, kind: 'browser' },
    ...(invitation && { invitation }),
  };
}

async function signUp() {
  const answer = await fetch('api/v1/accounts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(application()),
  });
  if (answer.ok) {
    celebrate();
  } else {
    const slug = (await answer.json()).type.split(':').pop();
    complain(text[slug] ?? text.failed, fieldOfProblem[slug]);
  }
}

function celebrate() {
  const address = location.origin + location.pathname.replace(/\/welcome\.html$/, '');
  const login = "'" + form.login.value.trim().replaceAll("'", "'\\''") + "'";
  document.getElementById('link-command').textContent = `./cardea-sync link ${address} ~/contacts --login ${login}`;
  form.reset();
  form.hidden = true;
  document.querySelector('h1').hidden = true;
  document.getElementById('done').hidden = false;
  document.getElementById('done-title').focus();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  forgetComplaints();
  if (!isComplete()) return;
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    await signUp();
  } catch {
    complain(text.failed);
  } finally {
    button.disabled = false;
  }
});

speak();
offerRegions();
takeInvitation();
