// An OpenID Connect provider with its own login pages: node provider.js <port> <redirect address>. Whoever logs in is
// <login>@zhijia.example; the address is verified unless the login begins with "new-".
import Provider from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'zhijia',
    client_secret: 'only-for-this-test',
    redirect_uris: [redirect],
    token_endpoint_auth_method: 'client_secret_basic',
  }],
  pkce: {required: () => true},
  claims: {openid: ['sub'], email: ['email', 'email_verified'], profile: ['name']},
  cookies: {keys: ['only-for-this-test']},
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({sub: id, name: id, email: `${id}@zhijia.example`, email_verified: !id.startsWith('new-')}),
  }),
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`ready ${issuer}`));
